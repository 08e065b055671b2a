import type { SchemaObject } from '../../contract/document.ts';

/** Formats that say how a value is kept or shown, and not how it is written. */
const NO_RULE = ['password', 'byte', 'binary', 'float', 'double', 'int32', 'int64'];

/** The formats that a wrong value is known for. */
export const WRONG: Record<string, string> = {
  uuid: 'not-a-uuid',
  'date-time': 'yesterday',
  date: 'yesterday',
  time: 'noon',
  email: 'no at sign',
  hostname: '-bad-',
  ipv4: '300.1.1.1',
  ipv6: 'no::such::address',
  uri: 'has space',
  'uri-reference': 'has space\\',
  duration: 'a while',
  regex: '(',
  'json-pointer': 'no slash',
};

/** True if a schema has a keyword that says something a value can break. */
export function isTold(schema: SchemaObject, keyword: string): boolean {
  const value = schema[keyword];
  if (value === undefined || value === false) return false;
  if (keyword === 'format')
    return typeof value === 'string' && !NO_RULE.includes(value) && value in WRONG;
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties')
    return value !== 0;
  return true;
}
