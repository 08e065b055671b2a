// A derived value equals one that is made anew, whatever has happened before.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Derived } from '../../server/world/derived.ts';
import { IndexBy } from '../../server/world/index-by.ts';
import { Runs } from '../../server/world/runs.ts';
import { finish } from '../../server/world/steps.ts';
import { plain, put, readAll } from '../../server/world/table.ts';
import { TakenNumbers } from '../../server/world/taken-numbers.ts';
import { draftOf } from '../../server/world/world.ts';
import { counts, FLOCKS, flockIn, flockOf, live, sheepOf, steps, worldWith } from './histories.ts';
import type { World } from '../../server/world/world.ts';
import type { Flock, Sheep } from './histories.ts';

it('finds by a key what a look at each record finds', () => {
  const byFlock = new IndexBy<Sheep>(({ flock, number }) => [flock, `${number}`]);
  const ask = (table: Flock) => {
    for (const key of [...FLOCKS, '7', 'nowhere']) {
      const found = byFlock.read(table, key).map(({ id }) => id);
      const wanted = readAll(table).filter(
        ({ flock, number }) => flock === key || `${number}` === key,
      );
      expect(found.sort()).toEqual(wanted.map(({ id }) => id).sort());
    }
  };
  fc.assert(
    fc.property(counts, steps, (count, life) => {
      live(count, life, ask);
    }),
  );
});

it('finds the first free number of a group that a look at each record finds', () => {
  const taken = new TakenNumbers<Sheep>(({ flock, number }) =>
    flock === 'moor' ? null : { group: flock, number },
  );
  const ask = (table: Flock) => {
    for (const group of FLOCKS) {
      for (const from of [0, 1, 100]) {
        const numbers = new Set(
          readAll(table).flatMap((one) => (one.flock === group ? [one.number] : [])),
        );
        let free = from;
        while (group !== 'moor' && numbers.has(free)) free += 1;
        expect(taken.nextFree(table, group, from)).toBe(free);
      }
    }
  };
  fc.assert(
    fc.property(counts, steps, (count, life) => {
      live(count, life, ask);
    }),
  );
});

it('keeps runs of numbers that have each number once, whatever comes and goes', () => {
  const numbers = fc.array(fc.nat(30), { maxLength: 40 });
  fc.assert(
    fc.property(numbers, numbers, numbers, (first, more, gone) => {
      const runs = new Runs(first);
      const left = [...first];
      for (const [i, number] of more.entries()) {
        runs.add(number);
        left.push(number);
        const out = left.indexOf(gone[i] ?? -1);
        if (out < 0) continue;
        runs.remove(left[out] ?? 0);
        left.splice(out, 1);
      }
      for (let from = 0; from <= 31; from += 1) {
        let free = from;
        while (left.includes(free)) free += 1;
        expect(runs.nextFree(from)).toBe(free);
      }
    }),
  );
});

/** A value that counts the records which it was given. */
function counted() {
  const seen = { made: 0, added: 0 };
  const derived = new Derived<Sheep, Set<string>>({
    make: (entries) => {
      const ids = new Set(Array.from(entries, ([id]) => id));
      seen.made += ids.size;
      return ids;
    },
    add: (ids, id) => {
      seen.added += 1;
      ids.add(id);
    },
    remove: (ids, id) => {
      ids.delete(id);
    },
  });
  const sizeOf = (table: Flock) => derived.read(table, (ids) => ids.size);
  return { seen, sizeOf, derived };
}

it('reads a small table once for all who ask in a row', () => {
  const { seen, sizeOf } = counted();
  const table = flockIn(worldWith(10));
  expect([1, 2, 3].map(() => sizeOf(table))).toEqual([10, 10, 10]);
  expect(seen.made).toBe(10);
});

describe('a value of 5,000 records', () => {
  function grown(world: World, id: string): World {
    const draft = draftOf(world);
    put(flockIn(draft.world), id, { ...sheepOf(1), id });
    return draft.commit().world;
  }

  const first = worldWith(5000);

  it('follows a hundred changes by the changed records alone', () => {
    const { seen, sizeOf } = counted();
    let world = first;
    for (let i = 0; i < 100; i += 1) {
      expect(sizeOf(flockIn(world))).toBe(5000 + i);
      world = grown(world, `new-${i}`);
    }
    expect(seen).toEqual({ made: 5000, added: 99 });
  });

  it('is found for what a draft makes of it, in a copy outside the draft too', () => {
    const { seen, sizeOf } = counted();
    expect(sizeOf(flockIn(first))).toBe(5000);
    const { world } = draftOf(first);
    put(flockIn(world), 'new', sheepOf(1));
    expect(sizeOf(plain(flockIn(world)))).toBe(5001);
    expect(seen).toEqual({ made: 5000, added: 1 });
  });

  it('can be made in steps, and is then there', () => {
    const { seen, sizeOf, derived } = counted();
    const steps = derived.prepare(flockIn(first));
    expect(steps.next().done).toBe(false);
    finish(steps);
    expect(sizeOf(flockIn(first))).toBe(5000);
    expect(seen).toEqual({ made: 0, added: 5000 });
  });

  it('costs nothing where nothing has changed, for several sessions in alternation', () => {
    const { seen, sizeOf } = counted();
    const others = [0, 1, 2].map((i) => worldWith(5000 + i));
    for (let round = 0; round < 10; round += 1) {
      expect(others.map((world) => sizeOf(flockIn(world)))).toEqual([5000, 5001, 5002]);
    }
    expect(seen).toEqual({ made: 15_003, added: 0 });
  });

  it('goes back with a rewind by the changed records alone', () => {
    const { seen, sizeOf } = counted();
    const later = grown(grown(first, 'new-1'), 'new-2');
    expect(sizeOf(flockIn(later))).toBe(5002);
    expect(sizeOf(flockIn(first))).toBe(5000);
    expect(seen).toEqual({ made: 5002, added: 0 });
  });

  it('is as it was after a reader has thrown', () => {
    const { seen, sizeOf, derived } = counted();
    const { world } = draftOf(first);
    put(flockIn(world), 'lost', sheepOf(1));
    const broken = () =>
      derived.read(flockIn(world), () => {
        throw new Error('nowhere');
      });
    expect(broken).toThrow('nowhere');
    expect(sizeOf(flockIn(first))).toBe(5000);
    expect(seen).toEqual({ made: 5000, added: 1 });
  });

  it('is made anew of a table that may still change in place', () => {
    const { sizeOf } = counted();
    const table = flockOf(5000);
    expect(sizeOf(table)).toBe(5000);
    put(table, 'new', sheepOf(1));
    expect(sizeOf(table)).toBe(5001);
  });
});
