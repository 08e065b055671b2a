import { endsInHole, HOLE, keyOf, placeOf } from './place.ts';
import type { Method } from '../contract/document.ts';
import type { Operation } from '../contract/operation.ts';
import type { Place } from './place.ts';

/** The operations of all paths with the same parts. */
export interface Group extends Place {
  /** The first of its paths, as the contract writes it. */
  template: string;
  operations: Operation[];
}

/** Operations by the places of their paths. */
export interface Groups {
  /** By the key of their parts. */
  all: ReadonlyMap<string, Group>;
  /** The operations whose paths tell no place, with the reason. */
  odd: { operation: Operation; why: string }[];
}

/** The first operation of a group with a method. */
export function operationOf(group: Group | undefined, method: Method): Operation | undefined {
  return group?.operations.find((one) => one.method === method);
}

/** Paths that differ only in the names of their parameters, or in an ending, are of one group. */
export function groupsOf(operations: readonly Operation[]): Groups {
  const all = new Map<string, Group>();
  const odd: Groups['odd'] = [];
  for (const operation of operations) {
    const { template } = operation.path;
    const place = placeOf(template);
    if ('why' in place) odd.push({ operation, why: place.why });
    else {
      const key = keyOf(place.parts);
      const group = all.get(key) ?? { ...place, template, operations: [] };
      group.operations.push(operation);
      all.set(key, group);
    }
  }
  return { all, odd };
}

/** A list's path and the path of its items; one of the two may be missing. */
export interface Pair {
  /** The parts of the list's path. */
  parts: readonly string[];
  list: Group | undefined;
  item: Group | undefined;
  /** The parameter right after the list's path in the paths of other things; undefined if there are none. */
  below: string | undefined;
}

/** The pairs of paths, those with fewer parts first, so that a parent comes before its children. */
export function pairsOf({ all }: Groups): Pair[] {
  const pairs = new Map<string, Pair>();
  const below = parametersBelow(all.values());
  for (const [key, group] of all) {
    if (endsInHole(group)) {
      const parts = group.parts.slice(0, -1);
      const base = keyOf(parts);
      pairs.set(base, { parts, list: all.get(base), item: group, below: below.get(base) });
    } else if (!all.has(keyOf([...group.parts, HOLE]))) {
      pairs.set(key, { parts: group.parts, list: group, item: undefined, below: below.get(key) });
    }
  }
  return [...pairs.values()].sort((one, other) => one.parts.length - other.parts.length);
}

/** The first parameter of all paths right after each path, by the key of its parts. */
function parametersBelow(groups: Iterable<Group>): Map<string, string> {
  const below = new Map<string, string>();
  for (const { parts, parameters } of groups) {
    let count = 0;
    for (const [i, part] of parts.entries()) {
      if (part !== HOLE) continue;
      const key = keyOf(parts.slice(0, i));
      if (!below.has(key)) below.set(key, parameters[count] ?? '');
      count += 1;
    }
  }
  return below;
}
