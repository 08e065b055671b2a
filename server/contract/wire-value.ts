import { has, hasScalar, itemsOf, kindsOf, propertyOf } from './kinds.ts';
import { jsonOf } from './json.ts';
import { scalarOf } from './scalar.ts';
import type { Document, Schema, SchemaObject } from './document.ts';

/** A value as parameters and forms write it: texts, in lists and under names. */
export type WireValue = string | readonly WireValue[] | ReadonlyMap<string, WireValue>;

/**
 * A value in the types of its schema. A part that does not fit stays as it is written, so that the schema's check
 * refuses it at its own place.
 */
export function typed(document: Document, schema: Schema | undefined, value: WireValue): unknown {
  const kinds = kindsOf(document, schema);
  const isList = has(kinds, 'array');
  if (value instanceof Map && isList && !has(kinds, 'object')) {
    return typed(document, schema, [...value.values()].flat());
  }
  if (value instanceof Map) {
    const entries = [...(value as ReadonlyMap<string, WireValue>)].map(([name, one]) => [
      name,
      typed(document, propertyOf(kinds, name), one),
    ]);
    return Object.fromEntries(entries) as object; // the cast: the names are texts
  }
  const items = isList ? itemsOf(kinds) : true;
  if (typeof value !== 'string') {
    const [only, ...others] = value as readonly WireValue[];
    const whole =
      others.length === 0 && isNested(document, items) ? nestedOf(kinds, only) : undefined;
    if (Array.isArray(whole)) return whole;
    return (value as readonly WireValue[]).map((one) => typed(document, items, one));
  }
  const nested = isNested(document, isList ? items : schema) ? nestedOf(kinds, value) : undefined;
  if (nested !== undefined) return nested;
  const isNull = value === '' && has(kinds, 'null');
  return isList && !hasScalar(kinds) && !isNull
    ? [typed(document, items, value)]
    : scalarOf(document, schema, value);
}

/** True for a schema of objects or lists alone. No style writes those inside of a list; clients send them as JSON. */
export function isNested(document: Document, schema: Schema | undefined): boolean {
  const kinds = kindsOf(document, schema);
  return has(kinds, 'object', 'array') && !hasScalar(kinds);
}

/** The object or list that a text writes in JSON, if it is of one of the kinds. */
function nestedOf(kinds: readonly SchemaObject[], text: WireValue | undefined): unknown {
  const value = typeof text === 'string' ? jsonOf(text) : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  return has(kinds, Array.isArray(value) ? 'array' : 'object') ? value : undefined;
}
