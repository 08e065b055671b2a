// Histories of worlds with many sheep: sessions go on, back and apart.
import fc from 'fast-check';

import { find, put, remove, tableOf } from '../../server/world/table.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';
import type { Table } from '../../server/world/table.ts';
import type { World } from '../../server/world/world.ts';

export interface Sheep {
  id: string;
  flock: string;
  number: number;
}

export type Flock = Table<Sheep>;

export const FLOCKS = ['hill', 'dale', 'moor'];

export function sheepOf(i: number): Sheep {
  return { id: `id-${i}`, flock: FLOCKS[i % 3] ?? '', number: Math.floor(i / 3) };
}

export function flockOf(count: number): Flock {
  return tableOf(Array.from({ length: count }, (_, i) => [`id-${i}`, sheepOf(i)] as const));
}

/** A committed world. */
export function worldWith(count: number): World {
  return draftOf(worldOf('farm', flockOf(count))).commit().world;
}

export function flockIn(world: World): Flock {
  return world.domains['farm'] as Flock;
}

/** A change of one record; `move` changes a record in place, also one that the same draft has added. */
const changes = fc.array(
  fc.record({
    kind: fc.constantFrom('put', 'remove', 'move'),
    i: fc.nat(800),
    flock: fc.constantFrom(...FLOCKS),
    number: fc.nat(300),
  }),
  { maxLength: 8 },
);

/** A step in the life of one of two sessions, which begin with the same world. */
export const steps = fc.array(
  fc.record({
    session: fc.constantFrom(0, 1),
    changes,
    ends: fc.constantFrom('commit', 'commit', 'drop', 'rewind', 'fork'),
    asks: fc.constantFrom('before', 'during', 'after', 'never'),
  }),
  { maxLength: 25 },
);

/** Goes through all steps, and asks about tables on the way. */
export function live(
  count: number,
  life: typeof steps extends fc.Arbitrary<infer T> ? T : never,
  ask: (table: Flock) => void,
): void {
  const first = worldWith(count);
  const histories = [[first], [first]];
  for (const { session, changes: some, ends, asks } of life) {
    const history = histories[session] ?? [];
    const world = history.at(-1) ?? first;
    if (asks === 'before') ask(flockIn(world));
    const draft = draftOf(world);
    for (const { kind, i, ...rest } of some) {
      const table = flockIn(draft.world);
      if (kind === 'put') put(table, `id-${i}`, { id: `id-${i}`, ...rest });
      else if (kind === 'remove') remove(table, `id-${i}`);
      else Object.assign(find(table, `id-${i}`) ?? {}, rest);
      if (asks === 'during') ask(flockIn(draft.world));
    }
    if (ends !== 'drop') history.push(draft.commit().world);
    if (ends === 'rewind') history.splice(Math.ceil(history.length / 2));
    if (ends === 'fork') histories[1 - session] = [...history];
    if (asks === 'after') ask(flockIn(history.at(-1) ?? first));
  }
  for (const history of histories) for (const world of history) ask(flockIn(world));
}

/** Tables that are read whole, and tables that are followed. */
export const counts = fc.constantFrom(0, 20, 600);
