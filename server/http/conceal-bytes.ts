// The bytes of a body without the secrets that only a contract knows.
import { formPieces } from '../contract/form-pieces.ts';
import { essenceOf } from '../contract/media-type.ts';
import { MASK } from '../world/mask.ts';
import { oncePer } from '../world/once-per.ts';
import type { Part } from '../contract/form-pieces.ts';

/** Secrets of a contract. */
interface Known {
  /** The names of properties that are secrets by themselves. */
  names: ReadonlySet<string>;
  /** These, and those that are secrets below another one. */
  ends: ReadonlySet<string>;
  /** The secrets of the exchange. */
  values: ReadonlySet<string>;
}

/**
 * @param sent the bytes, a character for each (Latin-1)
 * @returns a form with secret contents masked; the mask alone for any other body that may have a secret
 */
export function bytesWithout(known: Known, sent: string, contentType: string): string {
  if (essenceOf(contentType) !== 'multipart/form-data') return tells(known, sent) ? MASK : sent;
  const isSecret = ({ name, content }: Part): boolean =>
    known.names.has(name) || hasValue(known, content) || (gives(content) && tells(known, content));
  const pieces = formPieces(sent, contentType, (part) => (isSecret(part) ? MASK : part.content));
  return pieces?.join('') ?? MASK;
}

function tells(known: Known, text: string): boolean {
  return hasValue(known, text) || patternOf(known.ends)?.test(text) === true;
}

function hasValue({ values }: Known, text: string): boolean {
  return [...values].some((one) => text.includes(Buffer.from(one).toString('latin1')));
}

/** True for a text that may have names with their values. */
function gives(content: string): boolean {
  return /[=:<]/.test(content);
}

/** Finds names as whole words; undefined for none. */
const patternOf = oncePer((names: ReadonlySet<string>) => {
  if (names.size === 0) return undefined;
  const escaped = Array.from(names, (name) =>
    Buffer.from(name)
      .toString('latin1')
      .replace(/[^\w]/g, String.raw`\$&`),
  );
  return new RegExp(`(?<![A-Za-z0-9_])(?:${escaped.join('|')})(?![A-Za-z0-9_])`);
});
