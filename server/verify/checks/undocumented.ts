import { resolve } from '../../contract/document.ts';
import { placesIn } from '../../contract/places.ts';
import { pointerTo } from '../../world/pointer.ts';
import type { Document, Schema, SchemaObject } from '../../contract/document.ts';

/** A property that its schema does not name. */
export interface Undocumented {
  /** A JSON Pointer into the value. */
  place: string;
  /** A JSON Pointer into the document: to the properties that the schema names. */
  pointer: string;
}

/** Keywords whose schemas may name further properties of the same value, at any depth. */
const ELSEWHERE = ['allOf', 'anyOf', 'oneOf', 'if', 'dependentSchemas', '$dynamicRef', '$ref'];

/** Keywords that say which further properties an object may have. */
const OPEN = ['additionalProperties', 'patternProperties', 'unevaluatedProperties'];

/** The most that are told of one value. */
const MOST = 100;

/**
 * The properties of a value that its schema neither names nor speaks of. A schema without properties names no object,
 * and one that is put together with others is left out.
 */
export function undocumentedIn(
  document: Document,
  schema: Schema,
  value: unknown,
  at = '',
): Undocumented[] {
  if (typeof schema !== 'object' || typeof value !== 'object' || value === null) return [];
  const isReference = schema.$ref !== undefined && Object.keys(schema).length === 1;
  const own = isReference ? resolve<SchemaObject>(document, schema) : schema;
  const { items, prefixItems, properties } = own;
  if (ELSEWHERE.some((keyword) => Object.hasOwn(own, keyword))) return [];
  if (Array.isArray(value)) {
    if (items === undefined || prefixItems) return [];
    const all = (value as unknown[]).flatMap((one, i) =>
      undocumentedIn(document, items, one, pointerTo(at, i)),
    );
    return all.slice(0, MOST);
  }
  if (!properties) return [];
  const isOpen = OPEN.some((keyword) => Object.hasOwn(own, keyword));
  const pointer = pointerTo(placesIn(document).get(own) ?? '', 'properties');
  const all = Object.entries(value).flatMap(([name, inside]: [string, unknown]) => {
    const place = pointerTo(at, name);
    const inner = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (inner === undefined) return isOpen ? [] : [{ place, pointer }];
    return undocumentedIn(document, inner, inside, place);
  });
  return all.slice(0, MOST);
}
