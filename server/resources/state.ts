import { z } from 'zod';

import { tableSchema } from '../world/table-schema.ts';
import { tableOf } from '../world/table.ts';
import type { ZodObject } from 'zod';
import type { Resource } from './plan.ts';

/** One item as it is kept: the fields of its schema, and its place in lists where ids do not count up. */
export type Item = Record<string, unknown>;

/**
 * The items of each resource, by its key. Items without parents stand by their ids, such as `{ things: { 7: {…} } }`;
 * those of a parent stand one level deeper, by its id: `{ parts: { 7: { 1: {…} } } }`. Several parents are joined by a
 * slash. `*` stands for every parent that is no resource itself, until something changes there. A singleton is one
 * item, or null once it is deleted.
 */
export type State = Record<string, unknown> & {
  /** The greatest number that an id, or a place in lists, has had. */
  counters: Record<string, number>;
};

/** The field of an item that holds its place in lists. */
export const PLACE = '#';

/** The schema of the state. */
export function stateSchema(resources: readonly Resource[]): ZodObject {
  const item = z.record(z.string(), z.unknown());
  const fields = resources.map(({ key, isSingleton, parents }) => {
    const one = isSingleton ? item.nullable() : tableSchema(item);
    return [key, parents.length > 0 ? tableSchema(one) : one];
  });
  return z.strictObject({
    ...(Object.fromEntries(fields) as Record<string, z.ZodType>), // the cast: those are schemas
    counters: z.record(z.string(), z.int().min(0)),
  });
}

/** A state without any item; singletons are not there. */
export function emptyState(resources: readonly Resource[]): State {
  const fields = resources.map(({ key, isSingleton, parents }): [string, unknown] => [
    key,
    isSingleton && parents.length === 0 ? null : tableOf([]),
  ]);
  return { ...Object.fromEntries(fields), counters: {} };
}
