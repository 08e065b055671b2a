import { has, hasScalar, itemsOf, kindsOf, propertyOf } from './kinds.ts';
import { scalarOf } from './scalar.ts';
import type { Document, Schema } from './document.ts';

/** A value as parameters and forms write it: texts, in lists and under names. */
export type WireValue = string | readonly WireValue[] | ReadonlyMap<string, WireValue>;

/**
 * A value in the types of its schema. What does not fit stays as it is written, so that the schema's check refuses it
 * at its own place.
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
    return (value as readonly WireValue[]).map((one) => typed(document, items, one));
  }
  const isNull = value === '' && has(kinds, 'null');
  return isList && !hasScalar(kinds) && !isNull
    ? [typed(document, items, value)]
    : scalarOf(document, schema, value);
}
