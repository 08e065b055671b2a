import { targetOf } from '../contract/document.ts';
import { without } from '../contract/repair/values.ts';
import { isFields } from '../world/fields.ts';
import { pointerTo } from '../world/pointer.ts';
import type { Document } from '../contract/document.ts';
import type { Fields } from '../world/fields.ts';

/** A schema, and its place in the contract. */
export interface Located {
  schema: Fields;
  at: string;
}

/** The schemas that some are made of, themselves without `allOf`; undefined where one leads to itself, or is none. */
export function membersOf(
  document: Document,
  all: readonly Located[],
  seen: readonly string[] = [],
): Located[] | undefined {
  const members: Located[] = [];
  for (const { schema, at } of all) {
    const { allOf = [], $ref: reference } = schema;
    const own = without(schema, 'allOf', '$ref');
    if (Object.keys(own).length > 0) members.push({ schema: own, at });
    const inner: Located[] = [];
    for (const [i, one] of (Array.isArray(allOf) ? (allOf as unknown[]) : []).entries()) {
      if (!isFields(one)) return undefined;
      inner.push({ schema: one, at: pointerTo(at, 'allOf', i) });
    }
    const path = typeof reference === 'string' ? [...seen, reference] : seen;
    if (typeof reference === 'string') {
      const target = seen.includes(reference) ? undefined : targetOf(document, reference);
      if (!isFields(target)) return undefined;
      inner.push({ schema: target, at: reference.slice('#'.length) });
    }
    const found = inner.length > 0 ? membersOf(document, inner, path) : [];
    if (!found) return undefined;
    members.push(...found);
  }
  return members;
}
