// Schemas as the validator's library gets them: with the keywords that it knows, and with names in place of references.
import { isDeepStrictEqual } from 'node:util';

import { readPattern } from './bounded-pattern.ts';
import { withConditions } from './choice.ts';
import { contentSchemaOf } from './content-schema.ts';
import { resolve } from './document.ts';
import { without } from './repair/values.ts';
import type { Document, Schema, SchemaObject } from './document.ts';

/** The keyword for a schema that is compiled when a value first needs it; its value is the schema's name. */
export const LATER = 'x-kontrak-later';

/** Requests set no `readOnly` property, and replies show no `writeOnly` one. */
export type Direction = 'request' | 'reply';

/** Keywords whose values are copied as they are. */
const PLAIN = [
  ...['type', 'enum', 'const', 'default', 'format', 'pattern', 'required', 'dependentRequired'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...[
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'uniqueItems',
    'minContains',
    'maxContains',
  ],
  ...['minProperties', 'maxProperties'],
];

/** Keywords with a schema for the value itself. */
const IN_PLACE = ['not', 'if', 'then', 'else'];
const LISTS_IN_PLACE = ['allOf', 'anyOf', 'oneOf'];

/** Keywords with a schema for parts of the value. */
const INSIDE = [
  ...['items', 'contains', 'additionalProperties', 'propertyNames'],
  ...['unevaluatedItems', 'unevaluatedProperties'],
];
const NAMED_INSIDE = ['properties', 'patternProperties'];

/** A part of a schema as it stands in the contract, or its name. */
type Part = (schema: Schema) => Schema;

/** Hears of each copy of a schema, so that an error leads back to the contract. The copy has no defaults. */
export interface Tracer {
  /**
   * @param copy of a schema, or the bar of a property that one direction does not have
   * @param part the schema
   * @param source the schema with the keywords that it was given for others
   */
  copied: (copy: SchemaObject, part: SchemaObject, source: SchemaObject) => void;
}

/**
 * @param name gives the name of the schema that a reference points at
 * @param tracer without one, the copy has the schema's defaults
 * @returns a copy that shares only plain data with the schema; and the names that have to be known beside it
 */
export function prepared(
  document: Document,
  schema: Schema,
  direction: Direction,
  name: (reference: string) => string,
  tracer?: Tracer,
): { schema: Schema; needs: string[] } {
  const needs: string[] = [];
  const inPlace: Part = (part) =>
    copy(part, (reference) => {
      const known = name(reference);
      needs.push(known);
      return { $ref: known };
    });
  /** A part is compiled by itself: most values need few of a great contract's schemas. */
  const inside: Part = (part) => copy(part, (reference) => ({ [LATER]: name(reference) }));
  const named = (source: SchemaObject, key: string, parts: Named): Named =>
    tracer ? parts : filled(source, key, parts, direction);
  const property: Part = (part) => {
    if (typeof part === 'boolean' || !isBarred(document, part, direction)) return inside(part);
    if (direction === 'request' || !tracer) return direction === 'request';
    const bar = { not: {} };
    const barred = part.writeOnly === true ? part : resolve<SchemaObject>(document, part);
    tracer.copied(bar, barred, barred);
    return bar;
  };
  const copy = (part: Schema, refer: (reference: string) => SchemaObject): Schema => {
    if (typeof part === 'boolean') return part;
    const source = withConditions(withNull(part));
    const entries = Object.entries(source).flatMap(([key, value]): [string, unknown][] => {
      if (key === '$ref') return Object.entries(refer(value as string));
      if (key === 'required') return [[key, requiredOf(document, source, direction)]];
      if (key === 'default' && (tracer || !mayBeFilledIn(source))) return [];
      if (PLAIN.includes(key)) return [[key, value]];
      if (IN_PLACE.includes(key)) return [[key, inPlace(value as Schema)]];
      if (LISTS_IN_PLACE.includes(key)) return [[key, (value as Schema[]).map(inPlace)]];
      if (key === 'contentSchema') {
        const content = contentSchemaOf(source);
        return content === undefined ? [] : [[key, inside(content)]];
      }
      if (key === 'dependentSchemas') return [[key, each(value as Named, inPlace)]];
      if (key === 'prefixItems') return [[key, (value as Schema[]).map(inside)]];
      if (INSIDE.includes(key)) return [[key, inside(value as Schema)]];
      if (NAMED_INSIDE.includes(key))
        return [[key, each(named(source, key, value as Named), property)]];
      return [];
    });
    const made: SchemaObject = Object.fromEntries(entries);
    tracer?.copied(made, part, source);
    return made;
  };
  return { schema: inPlace(schema), needs };
}

type Named = Record<string, Schema>;

function each(named: Named, change: Part): Named {
  return Object.fromEntries(Object.entries(named).map(([name, one]) => [name, change(one)]));
}

/** Properties without the default of one that a request has to have: a check would fill it in, and miss nothing. */
function filled(
  { required = [] }: SchemaObject,
  key: string,
  named: Named,
  direction: Direction,
): Named {
  if (key !== 'properties' || direction === 'reply') return named;
  return Object.fromEntries(
    Object.entries(named).map(([name, part]) => [
      name,
      required.includes(name) ? withoutDefault(part) : part,
    ]),
  );
}

export function withoutDefault(schema: Schema): Schema {
  if (typeof schema === 'boolean' || schema.default === undefined) return schema;
  return without(schema, 'default');
}

/** False for a default that its schema does not allow, by type, values or limits: it would be refused. */
function mayBeFilledIn(schema: SchemaObject): boolean {
  const { default: value, type, enum: values } = schema;
  if (values && !values.some((one) => isDeepStrictEqual(one, value))) return false;
  if (!isWithin(schema, value)) return false;
  if (type === undefined) return true;
  const types = [type].flat();
  if (value === null) return types.includes('null');
  if (Array.isArray(value)) return types.includes('array');
  if (Number.isInteger(value)) return types.includes('integer') || types.includes('number');
  return types.includes(typeof value);
}

/** True for a value that keeps the limits of a schema. */
function isWithin(schema: SchemaObject, value: unknown): boolean {
  if (typeof value === 'number') {
    const { minimum = value, maximum = value } = schema;
    const { exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
    const isInside = value > exclusiveMinimum && value < exclusiveMaximum;
    return isInside && value >= minimum && value <= maximum;
  }
  if (Array.isArray(value)) {
    const { minItems = 0, maxItems = Infinity } = schema;
    return value.length >= minItems && value.length <= maxItems;
  }
  if (typeof value !== 'string') return true;
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  const { length } = Array.from(value);
  const isLong = length >= minLength && length <= maxLength;
  return isLong && (pattern === undefined || readPattern(pattern, 'u').test(value));
}

/** OpenAPI 3.1 has no `nullable`, but many of its documents do. */
function withNull(schema: SchemaObject): SchemaObject {
  if (schema['nullable'] !== true) return schema;
  const { type, ...rest } = { ...schema, nullable: false };
  if (type === undefined) return { anyOf: [{ type: 'null' }, rest] };
  const types = [type].flat();
  const known = rest.enum && !rest.enum.includes(null) ? { enum: [...rest.enum, null] } : {};
  return { ...rest, ...known, type: types.includes('null') ? types : [...types, 'null'] };
}

/** The names that are required in one direction. */
function requiredOf(document: Document, schema: SchemaObject, direction: Direction): string[] {
  const { required = [], properties = {} } = schema;
  return required.filter((name) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return property === undefined || !isBarred(document, property, direction);
  });
}

function isBarred(document: Document, schema: Schema, direction: Direction): boolean {
  const keyword = direction === 'request' ? 'readOnly' : 'writeOnly';
  if (typeof schema === 'boolean') return false;
  if (schema[keyword] === true || schema.$ref === undefined) return schema[keyword] === true;
  const target = resolve<SchemaObject>(document, schema);
  return typeof target === 'object' && target[keyword] === true;
}
