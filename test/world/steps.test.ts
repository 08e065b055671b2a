// Work in steps: few records change between two commits, and the end is that of the same work in one go.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { commits } from '../../server/world/commits.ts';
import { byBucket, changeEach, finish, paced } from '../../server/world/steps.ts';
import { all, find, put, tableOf } from '../../server/world/table.ts';
import { draftOf, untoldDraftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';
import type { Steps } from '../../server/world/steps.ts';
import type { Table } from '../../server/world/table.ts';
import type { Draft, World } from '../../server/world/world.ts';

type Flock = Table<{ age: number }>;
type Present = Pick<Draft, 'world'>;

const ids = Array.from({ length: 1000 }, (_, i) => `id-${i}`);

function worldWith(count: number): World {
  return worldOf('farm', tableOf(ids.slice(0, count).map((id, age) => [id, { age }] as const)));
}

function flockIn({ world }: Present): Flock {
  return world.domains['farm'] as Flock;
}

/** A year passes for each sheep that passes a filter. */
function aging(draft: Present, isMeant: (one: { age: number }) => boolean = () => true): Steps {
  return changeEach(
    () => flockIn(draft),
    isMeant,
    (one) => {
      one.age += 1;
    },
  );
}

function last(world: World, work: (draft: Present) => Steps): World {
  return [...commits(world, work)].at(-1)?.world ?? world;
}

it('change at most 250 records between two commits', () => {
  const counts = [...commits(worldWith(1000), aging)].map(({ changes }) => changes.length);
  expect(Math.max(...counts)).toBe(250);
  expect(counts.reduce((sum, one) => sum + one)).toBe(1000);
});

it.each([0, 1, 249])('make one commit of %i records', (count) => {
  expect([...commits(worldWith(count), aging)]).toHaveLength(1);
});

it('may be work that is done at once', () => {
  const [commit, ...others] = commits(worldWith(1), (draft) => {
    put(flockIn(draft), 'dolly', { age: 6 });
  });
  expect(others).toEqual([]);
  expect(find(flockIn(commit ?? { world: worldWith(0) }), 'dolly')).toEqual({ age: 6 });
});

it('end as the same work in one go, whatever changes', () => {
  const property = fc.property(fc.nat(1000), fc.integer({ min: 1, max: 7 }), (count, nth) => {
    const world = worldWith(count);
    const work = (draft: Present) => aging(draft, ({ age }) => age % nth === 0);
    const draft = draftOf(world);
    finish(work(draft));
    expect(last(world, work)).toEqual(draft.commit().world);
  });
  fc.assert(property, { numRuns: 30 });
});

it('keep no draft: one from before a commit is of no use after it', () => {
  function* careless(draft: Present): Steps {
    const [first] = all(flockIn(draft));
    yield* aging(draft);
    if (first) first.age = 0;
  }
  expect(() => last(worldWith(300), careless)).toThrow('revoked');
});

it('leave the world as it was', () => {
  const world = worldWith(300);
  const before = JSON.stringify(world);
  last(world, aging);
  expect(JSON.stringify(world)).toBe(before);
});

it('tell no changes of an untold draft', () => {
  const told = [...commits(worldWith(300), aging, untoldDraftOf)];
  expect(told.flatMap(({ changes, inverse }) => [...changes, ...inverse])).toEqual([]);
  expect(told.at(-1)?.world).toEqual(last(worldWith(300), aging));
});

it('read 20 records in each', () => {
  const seen: string[] = [];
  const steps = paced(ids, (id) => seen.push(id));
  steps.next();
  expect(seen).toHaveLength(20);
  finish(steps);
  expect(seen).toEqual(ids);
});

describe('the order by buckets', () => {
  const ordered = finish(byBucket(ids, (id) => id));

  it('has each item once', () => {
    expect(ordered.toSorted()).toEqual(ids.toSorted());
  });

  it('changes few buckets between two commits', () => {
    function* work(draft: Present): Steps {
      for (const id of ordered) {
        const one = find(flockIn(draft), id);
        if (one) one.age += 1;
        yield;
      }
    }
    const [{ changes } = { changes: [] }] = commits(worldWith(1000), work);
    const buckets = new Set(changes.map(({ path }) => path.split('/').slice(4, 6).join()));
    expect(changes).toHaveLength(250);
    expect(buckets.size).toBeLessThan(256 / 3);
  });
});
