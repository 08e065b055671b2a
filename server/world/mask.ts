// Masks secrets in everything that a person sees: journal, HAR, stream, `kontrak/test`, log.
import { isDeepStrictEqual } from 'node:util';

import { isPairs, isValue, namesSecret } from './named-value.ts';
import { keysOf, pointerTo } from './pointer.ts';
import {
  isSecretName,
  LONGEST_NAME,
  mayNameSecret,
  mayTellSecret,
  tellsSecret,
} from './secret-name.ts';
import { namesIn, tableAt } from './table-place.ts';
import type { Message } from './world.ts';

/** The place of a message in a world. */
const MESSAGE = /^\/inbox\/[0-9]+$/;

/** Stands in place of a secret. */
export const MASK = '***';

const NONE: ReadonlySet<string> = new Set();

/** Shorter secrets are found in any text, and would take it apart. */
const SHORTEST_SECRET = 4;

/** The search for more secrets would take too long. */
const MOST_SECRETS = 100;

/**
 * Masks every text and number under the name of a secret, at any depth. A text that gives a value to such a name, such
 * as `?token=…`, is masked whole; so is one of several lines that may name a secret, such as a configuration file. A name
 * that gives such a value is masked with its own.
 * @param above the name of the value itself
 * @param known secrets as secretsOf() finds them; a name that is one of them is masked
 */
export function masked(value: unknown, above = '', known = NONE): unknown {
  if (isPairs(value))
    return value.map(([name, one]) => [
      masked(name, above, known),
      isSecretBelow(above, name) ? hidden(one, known) : masked(one, above, known),
    ]);
  if (Array.isArray(value)) return value.map((one) => masked(one, above, known));
  if (typeof value === 'string') return tellsSecret(value) ? MASK : value;
  if (typeof value !== 'object' || value === null) return value;
  const isNamed = namesSecret(value);
  const entries = Object.entries(value).map(([name, one]) => {
    if (tellsSecret(name)) return [MASK, hidden(one, known)];
    const isHidden = isSecretBelow(above, name) || (isNamed && isValue(name));
    return [shownName(name, known), isHidden ? hidden(one, known) : masked(one, name, known)];
  });
  return Object.fromEntries(entries) as unknown;
}

/** Masks a body. A text, such as a body that was not parsed or is cut, is masked whole if it may name a secret. */
export function maskedBody(body: unknown, known = NONE): unknown {
  return typeof body === 'string' && mayNameSecret(body) ? MASK : masked(body, '', known);
}

/** Masks the segments of a path that give a value to the name of a secret, such as `;token=…`. */
export function maskedPath(path: string): string {
  if (!mayTellSecret(path)) return path;
  return path
    .split('/')
    .map((one) => (tellsSecret(one) ? MASK : one))
    .join('/');
}

/**
 * Masks a value of a world.
 * @param pointer its place, with the nodes of tables
 */
export function maskedAt(pointer: string, value: unknown): unknown {
  // The cast: nothing else stands there.
  if (MESSAGE.test(pointer)) return maskedMessage(value as Message);
  const keys = keysOf(namesIn(pointer));
  const secret = keys.some((key, index) => isSecretBelow(keys[index - 1] ?? '', key));
  return secret ? hidden(value) : masked(value, keys.at(-1));
}

/**
 * Masks in a pointer the names that give a value to the name of a secret, and the ids of records in a table of secrets.
 * All other names show, unless they are secrets themselves.
 * @param secrets as secretsOf() finds them
 */
export function maskedPointer(pointer: string, secrets: ReadonlySet<string>): string {
  const keys = keysOf(pointer);
  const shown = keys.map((key, i) =>
    isKnown(key, secrets) || tellsSecret(key) || isIdOfSecret(keys, i) ? MASK : key,
  );
  return pointerTo('', ...shown);
}

/**
 * Masks secrets in a text that may quote them, such as an error's.
 * @param secrets as secretsOf() finds them
 */
export function maskedIn(text: string, secrets: readonly string[]): string {
  if (secrets.length > MOST_SECRETS) return MASK;
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), text);
}

/**
 * Masks secrets in a sentence about a request. It is masked whole if it may quote one that is in no place of its own.
 * @param secrets as secretsOf() finds them
 */
export function maskedSentence(text: string, secrets: readonly string[]): string {
  // The cast: a text stays one.
  return maskedBody(maskedIn(text, secrets)) as string;
}

/**
 * The values and names that masked() hides, each once, as they are and as JSON writes them. The longest comes first, as
 * it may contain another.
 */
export function secretsOf(value: unknown): string[] {
  const secrets = new Set(
    hiddenIn(value).flatMap((one) => [one, JSON.stringify(one).slice(1, -1)]),
  );
  return [...secrets]
    .filter(({ length }) => length >= SHORTEST_SECRET)
    .sort((one, other) => other.length - one.length);
}

/** Masks the text of a message as well if its data hold a secret, because the text repeats them. */
function maskedMessage({ text, data, ...rest }: Message): unknown {
  const shown = masked(data);
  return { ...rest, text: isDeepStrictEqual(shown, data) ? text : MASK, data: shown };
}

/** Tells if a name is a secret's, by itself or with the name above it. */
function isSecretBelow(above: string, name: string): boolean {
  // The names above a long list of names would be read again for each of them, so only the end of one counts.
  return isSecretName(`${above.slice(-LONGEST_NAME)}_${name}`);
}

/** Finds a name among secrets, also one that listed() has cut short. */
function isKnown(name: string, secrets: ReadonlySet<string>): boolean {
  if (secrets.has(name)) return true;
  return name.endsWith('…') && [...secrets].some((one) => one.startsWith(name.slice(0, -1)));
}

function isIdOfSecret(keys: readonly string[], i: number): boolean {
  const names = tableAt(keys, i);
  return names !== undefined && isSecretBelow(...names);
}

function shownName(name: string, known: ReadonlySet<string>): string {
  return known.has(name) ? MASK : name;
}

function hidden(value: unknown, known = NONE): unknown {
  if (typeof value === 'string' || typeof value === 'number') return MASK;
  if (Array.isArray(value)) return value.map((one) => hidden(one, known));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    tellsSecret(name) ? MASK : shownName(name, known),
    hidden(one, known),
  ]);
  return Object.fromEntries(entries) as unknown;
}

function hiddenIn(value: unknown, above = ''): string[] {
  if (typeof value === 'string') return tellsSecret(value) ? [value] : [];
  if (isPairs(value))
    return value.flatMap(([name, one]) =>
      isSecretBelow(above, name) ? leavesOf(one) : hiddenIn([name, [one]], above),
    );
  if (Array.isArray(value)) return value.flatMap((one) => hiddenIn(one, above));
  if (typeof value !== 'object' || value === null) return [];
  const isNamed = namesSecret(value);
  return Object.entries(value).flatMap(([name, one]) => {
    if (tellsSecret(name)) return [name, ...leavesOf(one)];
    const isHidden = isSecretBelow(above, name) || (isNamed && isValue(name));
    return isHidden ? leavesOf(one) : hiddenIn(one, name);
  });
}

/** The texts and numbers in a secret, and names that tell one; of `Bearer abc`, `abc` as well. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value, value.replace(/^\w+ /, '')];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...(tellsSecret(name) ? [name] : []),
    ...leavesOf(one),
  ]);
}
