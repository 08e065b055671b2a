import { isDeepStrictEqual } from 'node:util';

import { keysOf } from './pointer.ts';
import type { Message } from './world.ts';

/**
 * Names of headers and properties whose values nobody should read in a journal, in lower case with their
 * words apart, each after the name that it stands under. Some words are also known at the end of one that is
 * run together, such as `accesstoken`; a token's type is no secret.
 */
const SECRET = new RegExp(
  [
    'password(?!.*_time)',
    '(authorization|cookie|secret|signature)s?(?![a-z])',
    'tokens?(?![a-z]|_type)',
    '(api|access|private|client|merchant|secret)_?keys?(?![a-z])',
    // How people log in to a machine of Awan's.
    'authentication_type_value(?![a-z])',
    '(?<![a-z])(otps?|kube_?configs?|power_?pass|verification_?codes?)(?![a-z])',
  ].join('|'),
);

/** The bucket of a table and the id of a record in it, which are no names of properties. */
const RECORD = /\/buckets\/[0-9a-f]{2}\/[^/]*/g;

/** The place of a message in a world. */
const MESSAGE = /^\/inbox\/[0-9]+$/;

const MASK = '***';

/**
 * The value with every text and number masked that stands under the name of a secret, at any depth. A text of
 * several lines, such as a configuration file, is masked whole where it names one.
 * @param above the name that the value itself stands under
 */
export function masked(value: unknown, above = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => masked(one, above));
  if (typeof value === 'string') return value.includes('\n') && isSecret(value) ? MASK : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name,
    isSecret(`${above}_${name}`) ? hidden(one) : masked(one, name),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** The same for a body. One that is text, as it could not be parsed, is masked whole where it names a secret. */
export function maskedBody(body: unknown): unknown {
  return typeof body === 'string' && isSecret(body) ? MASK : masked(body);
}

/**
 * The same for a value in a world.
 * @param pointer where it stands, with the buckets of tables
 */
export function maskedAt(pointer: string, value: unknown): unknown {
  // The cast: nothing else stands there.
  if (MESSAGE.test(pointer)) return maskedMessage(value as Message);
  const keys = keysOf(pointer.replace(RECORD, ''));
  const secret = keys.some((key, index) => isSecret(`${keys[index - 1] ?? ''}_${key}`));
  return secret ? hidden(value) : masked(value, keys.at(-1));
}

/** The text of a message tells what its data hold: where that is a secret, it is masked as well. */
function maskedMessage({ text, data, ...rest }: Message): unknown {
  const shown = masked(data);
  return { ...rest, text: isDeepStrictEqual(shown, data) ? text : MASK, data: shown };
}

/** Whether a name, or a text, has the name of a secret as whole words in it. */
function isSecret(name: string): boolean {
  const apart = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z]+/g, '_');
  return SECRET.test(apart.toLowerCase());
}

function hidden(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return MASK;
  if (Array.isArray(value)) return value.map(hidden);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, hidden(one)]);
  return Object.fromEntries(entries) as unknown;
}
