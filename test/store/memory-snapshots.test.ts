import { beforeEach, expect, it } from '@jest/globals';

import { MemorySnapshots } from '../../server/store/memory-snapshots.ts';
import { MOST_SNAPSHOTS } from '../../server/world/snapshot.ts';
import { worldOf } from '../world/world.ts';
import type { World } from '../../server/world/world.ts';

const KIB = 1024;
const FIRST = worldOf('farm', { wool: '' });

let snapshots: MemorySnapshots;
let worlds = 0;

beforeEach(() => {
  snapshots = new MemorySnapshots(100 * KIB);
});

/** A world with some KiB of its own, by the estimate. */
function worldWith(kib: number): World {
  worlds += 1;
  return worldOf('farm', { wool: String(worlds).padEnd((kib * KIB) / 2, 'x') });
}

function add(name: string, world: World, session = 'a'): void {
  snapshots.add({ name, session, scenario: 'demo', takenAt: 0, world }, FIRST);
}

it('keeps as many as its number', () => {
  for (let i = 0; i < MOST_SNAPSHOTS; i += 1) add(`s-${i}`, FIRST);
  expect(() => {
    add('one-more', FIRST);
  }).toThrow('There are 1000 snapshots already; delete one.');
  snapshots.delete('s-7');
  add('one-more', FIRST);
  expect(snapshots.find('one-more')).toBeDefined();
});

it('keeps as many bytes as its limit', () => {
  add('one', worldWith(60));
  expect(() => {
    add('other', worldWith(60));
  }).toThrow('The snapshots would keep over 0 MiB; delete some.');
  expect(snapshots.list().map(({ name }) => name)).toEqual(['one']);
});

it('counts a world once that several snapshots of a session share', () => {
  const world = worldWith(60);
  for (let i = 0; i < 20; i += 1) add(`s-${i}`, world);
  expect(snapshots.list()).toHaveLength(20);
});

it('counts for the next snapshot what it has shared with a deleted one', () => {
  const world = worldWith(60);
  add('one', world);
  add('other', world);
  snapshots.delete('one');
  expect(() => {
    add('more', worldWith(60), 'b');
  }).toThrow('delete some');
  snapshots.delete('other');
  add('more', worldWith(60), 'b');
});

it('goes on for ever where each snapshot replaces one', () => {
  for (let i = 0; i < 50; i += 1) {
    add(`s-${i}`, worldWith(45));
    snapshots.delete(`s-${i - 1}`);
  }
  expect(snapshots.list().map(({ name }) => name)).toEqual(['s-49']);
});
