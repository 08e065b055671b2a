// Masks secrets in everything that a person sees: journal, HAR, stream, `kontrak/test`, log.
import { isDeepStrictEqual } from 'node:util';

import { keysOf } from './pointer.ts';
import { isSecretName, mayNameSecret } from './secret-name.ts';
import type { Message } from './world.ts';

/** The bucket and id of a record in a table. Neither is the name of a property. */
const RECORD = /\/buckets\/[0-9a-f]{2}\/[^/]*/g;

/** The place of a message in a world. */
const MESSAGE = /^\/inbox\/[0-9]+$/;

const MASK = '***';

/** The number of characters before a `=` or `:` that may hold its name. */
const LONGEST_NAME = 64;

/** Shorter secrets are found in any text, and would take it apart. */
const SHORTEST_SECRET = 4;

/** The search for more secrets would take too long. */
const MOST_SECRETS = 100;

/**
 * Masks every text and number under the name of a secret, at any depth. A text that gives a value to such a name, such
 * as `?token=…`, is masked whole; so is one of several lines that may name a secret, such as a configuration file.
 * @param above the name of the value itself
 */
export function masked(value: unknown, above = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, above));
  if (typeof value === 'string') return tellsSecret(value) ? MASK : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    isSecretName(`${above}_${name}`) ? hidden(one) : masked(one, name),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** Masks a body. A text, such as a body that was not parsed or is cut, is masked whole if it may name a secret. */
export function maskedBody(body: unknown): unknown {
  return typeof body === 'string' && mayNameSecret(body) ? MASK : masked(body);
}

/** Masks the segments of a path that give a value to the name of a secret, such as `;token=…`. */
export function maskedPath(path: string): string {
  return path
    .split('/')
    .map((one) => (tellsSecret(one) ? MASK : one))
    .join('/');
}

/**
 * Masks a value of a world.
 * @param pointer its place, with the buckets of tables
 */
export function maskedAt(pointer: string, value: unknown): unknown {
  // The cast: nothing else stands there.
  if (MESSAGE.test(pointer)) return maskedMessage(value as Message);
  const keys = keysOf(pointer.replace(RECORD, ''));
  const secret = keys.some((key, index) => isSecretName(`${keys[index - 1] ?? ''}_${key}`));
  return secret ? hidden(value) : masked(value, keys.at(-1));
}

/**
 * Masks secrets in a text that may quote them, such as an error's.
 * @param secrets as secretsOf() finds them
 */
export function maskedIn(text: string, secrets: readonly string[]): string {
  if (secrets.length > MOST_SECRETS) return MASK;
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
}

/** The values that masked() hides, each once. The longest comes first, as it may contain another. */
export function secretsOf(value: unknown): string[] {
  const secrets = new Set(hiddenIn(value));
  return [...secrets]
    .filter(({ length }) => length >= SHORTEST_SECRET)
    .sort((one, other) => other.length - one.length);
}

/** Masks the text of a message as well if its data hold a secret, because the text repeats them. */
function maskedMessage({ text, data, ...rest }: Message): unknown {
  const shown = masked(data);
  return { ...rest, text: isDeepStrictEqual(shown, data) ? text : MASK, data: shown };
}

function tellsSecret(text: string): boolean {
  if (text.includes('\n') && mayNameSecret(text)) return true;
  return text
    .split(/[=:]|%3[ad]/i)
    .some((piece, i, { length }) => i < length - 1 && isNamed(piece));
}

/** Looks at the word before a `=` or `:`, as such or as in an address. */
function isNamed(piece: string): boolean {
  const words = piece.slice(-LONGEST_NAME).split(/[\s"'\\&?;,({]+/);
  return isSecretName(words.findLast((word) => word !== '') ?? '');
}

function hidden(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return MASK;
  if (Array.isArray(value)) return value.map(hidden);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, hidden(one)]);
  return Object.fromEntries(entries) as unknown;
}

function hiddenIn(value: unknown, above = ''): string[] {
  if (typeof value === 'string') return tellsSecret(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => hiddenIn(one, above));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    isSecretName(`${above}_${name}`) ? leavesOf(one) : hiddenIn(one, name),
  );
}

/** The texts and numbers in a secret; of `Bearer abc`, `abc` as well. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value, value.replace(/^\w+ /, '')];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}
