// The least depth of a value, so that recursive schemas end.
import {
  leastOf,
  recordOf,
  schemaOf,
  schemasOf,
  isSchema,
  ownOf,
  targetOf,
  textsOf,
} from './keywords.ts';
import { typesOf } from './types.ts';
import type { Document, Schema, SchemaObject } from '../document.ts';

/** The number of references, choices and levels that are followed. */
const MOST_STEPS = 12;

/** Answers that were found, by schema and the steps that were left. */
const known = new WeakMap<object, (number | undefined)[]>();

/** The least number of levels of a value; Infinity where it needs very many, or none is allowed. */
export function levelsOf(document: Document, schema: Schema, steps = MOST_STEPS): number {
  if (typeof schema === 'boolean') return schema ? 0 : Infinity;
  if (steps === 0) return Infinity;
  const answers = known.get(schema) ?? [];
  known.set(schema, answers);
  return (answers[steps] ??= levels(document, schema, steps - 1));
}

function levels(document: Document, schema: SchemaObject, steps: number): number {
  const of = (one: Schema) => levelsOf(document, one, steps);
  const least = (options: Schema[]) => (options.length === 0 ? 0 : Math.min(...options.map(of)));
  const target = targetOf(document, schema);
  return Math.max(
    target === undefined ? 0 : of(target),
    ...schemasOf(schema, 'allOf').map(of),
    least(schemasOf(schema, 'oneOf')),
    least(schemasOf(schema, 'anyOf')),
    inside(schema, of),
  );
}

/** The levels of the parts that a value cannot be without. */
function inside(schema: SchemaObject, of: (one: Schema) => number): number {
  const types = typesOf([schema]);
  if (types?.some((type) => type !== 'object' && type !== 'array')) return 0;
  const properties = recordOf(ownOf(schema, 'properties'));
  const required = textsOf(schema, 'required').map((name) => ownOf(properties, name));
  const items = schemaOf(schema, 'items');
  const listed = leastOf([schema], 'minItems', 0) > 0 && items !== undefined ? [items] : [];
  const parts = [...required.filter(isSchema), ...listed].map(of);
  return parts.length === 0 ? 0 : 1 + Math.max(...parts);
}
