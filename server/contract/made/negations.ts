// The ways to break a schema.
import { ownOf, recordOf, schemasOf, targetOf, textsOf } from './keywords.ts';
import { isFields } from '../../world/fields.ts';
import type { Document, Schema, SchemaObject } from '../document.ts';

const TYPES = ['string', 'number', 'boolean', 'object', 'array', 'null'];

/** Opposites of bounds. */
const OPPOSITES: Record<string, (bound: number) => SchemaObject> = {
  minimum: (bound) => ({ exclusiveMaximum: bound }),
  maximum: (bound) => ({ exclusiveMinimum: bound }),
  exclusiveMinimum: (bound) => ({ maximum: bound }),
  exclusiveMaximum: (bound) => ({ minimum: bound }),
  minLength: (bound) => ({ maxLength: bound - 1 }),
  maxLength: (bound) => ({ minLength: bound + 1 }),
  minItems: (bound) => ({ maxItems: bound - 1 }),
  maxItems: (bound) => ({ minItems: bound + 1 }),
  minProperties: (bound) => ({ maxProperties: bound - 1 }),
  maxProperties: (bound) => ({ minProperties: bound + 1 }),
};

/** Keywords of our own, for schemas that no other keyword tells: values that are excluded, patterns, and integers. */
export const EXCLUDED = 'x-kontrak-excluded';
export const EXCLUDED_PATTERNS = 'x-kontrak-excluded-patterns';
export const FRACTIONAL = 'x-kontrak-fractional';

/**
 * The schemas each of which breaks a schema, for values of the types that it is about; empty where no way is known.
 * @param schema the value of `not`
 */
export function negations(document: Document, schema: unknown): Schema[] {
  if (schema === false || schema === undefined) return [];
  if (schema === true) return [false];
  if (!isFields(schema)) return [];
  const target = targetOf(document, schema);
  // The cast: a record is a schema.
  const referenced: Schema[] = target === undefined ? [] : [{ not: target }];
  const keywords = Object.keys(schema).sort((one, other) => costOf(one) - costOf(other));
  return [...referenced, ...keywords.flatMap((keyword) => broken(schema, keyword))];
}

/** A wrong type is the last resort. */
function costOf(keyword: string): number {
  return keyword === 'type' ? 1 : 0;
}

function broken(schema: SchemaObject, keyword: string): Schema[] {
  const value = ownOf(schema, keyword);
  const opposite = ownOf(OPPOSITES, keyword) as ((bound: number) => SchemaObject) | undefined;
  if (opposite && typeof value === 'number') return [opposite(value)];
  if (keyword === 'type') return otherTypes(value);
  if (keyword === 'const') return [{ [EXCLUDED]: [value] }];
  if (keyword === 'enum' && Array.isArray(value)) return [{ [EXCLUDED]: value }];
  if (keyword === 'pattern') return [{ [EXCLUDED_PATTERNS]: [value] }];
  if (keyword === 'not') return isFields(value) ? [value] : [];
  if (keyword === 'required') {
    return textsOf(schema, keyword).map((name) => ({ properties: { [name]: false } }));
  }
  if (keyword === 'properties') {
    return Object.entries(recordOf(value)).map(([name, one]) => ({
      required: [name],
      // The cast: a value of `not` is read with care.
      properties: { [name]: { not: one as SchemaObject } },
    }));
  }
  if (keyword === 'items' && isFields(value)) {
    return [{ minItems: 1, contains: { not: value as SchemaObject } }];
  }
  if (keyword === 'allOf') return schemasOf(schema, keyword).map((one) => ({ not: one }));
  if (keyword === 'anyOf' || keyword === 'oneOf') {
    return [{ allOf: schemasOf(schema, keyword).map((one) => ({ not: one })) }];
  }
  return [];
}

function otherTypes(value: unknown): Schema[] {
  const types = [value].flat();
  const onlyWhole = types.includes('integer') && !types.includes('number');
  const others = TYPES.filter((one) => !types.includes(one) && !(onlyWhole && one === 'number'));
  return [
    ...(onlyWhole ? [{ type: 'number', [FRACTIONAL]: true }] : []),
    others.length === 0 ? false : { type: others },
  ];
}
