import { isDeepStrictEqual } from 'node:util';

import { keysOf } from './pointer.ts';
import type { Message } from './world.ts';

/**
 * Names of headers and properties that hold secrets. They are in lower case, with `_` between their words, and with the
 * name of their parent in front. Some words also count at the end of a longer one, such as `accesstoken`. A token's
 * type is not a secret.
 */
const SECRET = new RegExp(
  [
    'password(?!.*_time)',
    '(authorization|cookie|secret|signature)s?(?![a-z])',
    'tokens?(?![a-z]|_type)',
    '(api|access|private|client|merchant|secret)_?keys?(?![a-z])',
    // Holds the password or key of a new machine at Awan.
    'authentication_type_value(?![a-z])',
    '(?<![a-z])(otps?|kube_?configs?|power_?pass|verification_?codes?)(?![a-z])',
  ].join('|'),
);

/** The bucket and id of a record in a table. Neither is the name of a property. */
const RECORD = /\/buckets\/[0-9a-f]{2}\/[^/]*/g;

/** The place of a message in a world. */
const MESSAGE = /^\/inbox\/[0-9]+$/;

const MASK = '***';

/**
 * Masks every text and number under the name of a secret, at any depth. A text of several lines, such as a
 * configuration file, is masked whole if it names a secret.
 * @param above the name of the value itself
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

/** Masks a body. Text that could not be parsed is masked whole if it names a secret. */
export function maskedBody(body: unknown): unknown {
  return typeof body === 'string' && isSecret(body) ? MASK : masked(body);
}

/**
 * Masks a value of a world.
 * @param pointer its place, with the buckets of tables
 */
export function maskedAt(pointer: string, value: unknown): unknown {
  // The cast: nothing else stands there.
  if (MESSAGE.test(pointer)) return maskedMessage(value as Message);
  const keys = keysOf(pointer.replace(RECORD, ''));
  const secret = keys.some((key, index) => isSecret(`${keys[index - 1] ?? ''}_${key}`));
  return secret ? hidden(value) : masked(value, keys.at(-1));
}

/** Masks the text of a message as well if its data hold a secret, because the text repeats them. */
function maskedMessage({ text, data, ...rest }: Message): unknown {
  const shown = masked(data);
  return { ...rest, text: isDeepStrictEqual(shown, data) ? text : MASK, data: shown };
}

/** Looks for the name of a secret, as whole words, in a name or a text. */
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
