// Values as JavaScript.
import { isUtf8 } from 'node:buffer';

import { keysOf } from '../world/pointer.ts';
import { Secret, Unshown } from './source.ts';
import type { Source } from './source.ts';

/** The longest line, so that most objects and lists stay on one. */
const WIDTH = 90;

/** A value of which secrets are parts, as an expression. @param indent of the line that it stands in */
export function codeOf(value: unknown, indent = ''): string {
  if (value instanceof Secret) return secretCode(value);
  if (value instanceof Unshown) return unshownCode(value);
  if (typeof value !== 'object' || value === null) return literal(value);
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const parts = Array.isArray(value)
    ? value.map((one) => codeOf(one, inner))
    : Object.entries(value).map(([name, one]) => `${nameCode(name)}: ${codeOf(one, inner)}`);
  if (parts.length === 0) return `${open}${close}`;
  const space = open === '{' ? ' ' : '';
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  if (line.length + indent.length <= WIDTH && !line.includes('\n')) return line;
  return `${open}\n${parts.map((one) => `${inner}${one},\n`).join('')}${indent}${close}`;
}

/**
 * A path and a query as one expression.
 * @param parts of the path, and those of the query, whose secrets are not encoded yet
 */
export function urlCode(path: readonly unknown[], query: readonly unknown[]): string {
  return templateCode([...path, ...query], (source, i) =>
    i < path.length ? source : `encodeURIComponent(${source})`,
  );
}

/**
 * Bytes as one expression, for the body of fetch().
 * @param pieces texts with a character for each byte (Latin-1), and secrets between them
 * @param indent of the line that it stands in
 */
export function bytesCode(pieces: readonly unknown[], indent: string): string {
  if (!pieces.every((one) => one instanceof Secret || isText(String(one)))) {
    const parts = pieces.map((one) =>
      one instanceof Secret ? `Buffer.from(${secretCode(one)})` : base64Code(String(one)),
    );
    return parts.length === 1 ? parts.join('') : `Buffer.concat([${parts.join(', ')}])`;
  }
  const lines = linesOf(pieces).map((line) => templateCode(line, (source) => source));
  if (lines.length < 2) return lines.join('') || literal('');
  return `[\n${lines.map((one) => `${indent}  ${one},\n`).join('')}${indent}].join('')`;
}

/** Texts and secrets as one literal or template. @param put makes the code of a secret's value, of that of its source */
function templateCode(
  parts: readonly unknown[],
  put: (source: string, i: number) => string,
): string {
  if (!parts.some((one) => one instanceof Secret)) return literal(parts.join(''));
  const texts = parts.map((one, i) =>
    one instanceof Secret
      ? `${escaped(one.before)}\${${put(sourceCode(one.source), i)}}`
      : lineEscaped(escaped(String(one))),
  );
  return `\`${texts.join('')}\``;
}

/** Pieces, anew after each end of a line. */
function linesOf(pieces: readonly unknown[]): unknown[][] {
  const lines: unknown[][] = [[]];
  for (const one of pieces) {
    const parts = one instanceof Secret ? [one] : decoded(String(one)).split(/(?<=\n)/);
    for (const part of parts) {
      lines.at(-1)?.push(part);
      if (typeof part === 'string' && part.endsWith('\n')) lines.push([]);
    }
  }
  return lines.filter(({ length }) => length > 0);
}

/** True for UTF-8 without signs that no text has. */
function isText(sent: string): boolean {
  return (
    isUtf8(Buffer.from(sent, 'latin1')) && !/\p{Cc}/u.test(decoded(sent).replace(/[\t\r\n]/g, ''))
  );
}

function decoded(sent: string): string {
  return Buffer.from(sent, 'latin1').toString();
}

function base64Code(sent: string): string {
  return `Buffer.from(${literal(Buffer.from(sent, 'latin1').toString('base64'))}, 'base64')`;
}

function lineEscaped(text: string): string {
  return text.replaceAll('\r', '\\r').replaceAll('\n', '\\n');
}

function secretCode({ before, source }: Secret): string {
  return before === '' ? sourceCode(source) : `\`${escaped(before)}\${${sourceCode(source)}}\``;
}

function unshownCode({ type }: Unshown): string {
  if (type === 'string') return 'expect.any(String)';
  return type === 'number' ? 'expect.any(Number)' : 'expect.anything()';
}

function sourceCode(source: Source): string {
  if (source.from === 'session') return 'mock.name';
  if (source.from === 'reader') return source.name;
  const way = keysOf(source.pointer)
    .map((key) => (isWord(key) ? `.${key}` : `[${/^\d+$/.test(key) ? key : literal(key)}]`))
    .join('');
  return `${source.from === 'reply' ? 'body' : 'messages'}${source.entry}${way}`;
}

function nameCode(name: string): string {
  // A literal of this name sets the prototype.
  if (name === '__proto__') return "['__proto__']";
  return isWord(name) ? name : literal(name);
}

function isWord(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

function literal(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  const quoted = JSON.stringify(value).replace(
    /[\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
  );
  if (value.includes("'")) return quoted;
  return `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

function escaped(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}
