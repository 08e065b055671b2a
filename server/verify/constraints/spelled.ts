import type { SchemaObject } from '../../contract/document.ts';

/** The formats that a wrong value is known for. Others say how a value is kept or shown, and not how it is written. */
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

/** The keywords that a value can break. */
export const KEYWORDS = [
  ...['type', 'enum', 'const', 'minLength', 'maxLength', 'pattern', 'format'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'contains'],
  ...['minProperties', 'maxProperties', 'propertyNames', 'dependentRequired', 'dependentSchemas'],
  ...['additionalProperties', 'unevaluatedProperties', 'if', 'not', 'anyOf', 'oneOf'],
];

/** True if a schema has a keyword that says something a value can break. */
export function isTold(schema: SchemaObject, keyword: string): boolean {
  const value = schema[keyword];
  if (keyword.endsWith('edProperties') || keyword === 'additionalProperties')
    return value === false;
  if (value === undefined || value === false) return false;
  if (keyword === 'if') return schema['then'] !== undefined || schema['else'] !== undefined;
  if (keyword === 'format') return typeof value === 'string' && Object.hasOwn(WRONG, value);
  if (keyword === 'minLength' || keyword === 'minItems' || keyword === 'minProperties')
    return value !== 0;
  return true;
}
