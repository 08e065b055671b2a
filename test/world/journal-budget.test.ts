// The bytes that journals keep: of one, and of all together.
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { JournalBudget } from '../../server/world/journal-budget.ts';
import { Journal } from '../../server/world/journal.ts';
import { BARE, BODILESS, limitsOf } from './journals.ts';
import { worldOf } from './world.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { World } from '../../server/world/world.ts';

const EMPTY = worldOf('farm', {});
const KIB = 1024;

/** An exchange with a body of some KiB, by the estimate. */
function exchange(kib: number, before: World = EMPTY): Omit<Entry, 'number'> {
  const body = 'x'.repeat((kib * KIB) / 2);
  return { request: { ...BODILESS, body }, reply: BARE, before } as Omit<Entry, 'number'>;
}

describe('a journal', () => {
  let budget: JournalBudget;
  let journal: Journal;

  beforeEach(() => {
    budget = new JournalBudget(Infinity);
    journal = new Journal({ entries: 1000, bytes: 100 * KIB, budget, listeners: new Set() });
  });

  it('keeps as many bytes as its limit, and forgets its oldest entries first', () => {
    for (let i = 0; i < 50; i += 1) journal.add(exchange(10), EMPTY);
    expect(journal.bytes).toBeLessThanOrEqual(100 * KIB);
    expect(journal.bytes).toBeGreaterThan(85 * KIB);
    expect([journal.find(50)?.number, journal.dropped]).toEqual([50, 50 - journal.entries.length]);
  });

  it('keeps its newest entry, however large', () => {
    journal.add(exchange(10), EMPTY);
    journal.add(exchange(400), EMPTY);
    expect(journal.entries.map(({ number }) => number)).toEqual([2]);
  });

  it('counts what an entry alone keeps of the world before it', () => {
    const before = worldOf('farm', { wool: 'x'.repeat(20 * KIB) });
    journal.add(exchange(1, before), worldOf('farm', { wool: null }));
    expect(journal.bytes).toBeGreaterThan(40 * KIB);
  });

  it('counts nothing of the world before an entry that is there after it', () => {
    const before = worldOf('farm', { wool: 'x'.repeat(20 * KIB) });
    journal.add(exchange(1, before), before);
    expect(journal.bytes).toBeLessThan(2 * KIB);
  });

  it('counts for its last entry what is gone from the world without one', () => {
    journal.add(exchange(1), EMPTY);
    for (let i = 0; i < 3; i += 1) {
      journal.follow(worldOf('farm', { wool: `${i}`.repeat(15 * KIB) }), EMPTY);
    }
    expect(journal.bytes).toBeGreaterThan(90 * KIB);
    journal.add(exchange(20), EMPTY);
    expect(journal.dropped).toBe(1);
  });

  it('counts nothing without an entry', () => {
    journal.follow(worldOf('farm', { wool: 'x' }), EMPTY);
    expect([journal.bytes, budget.bytes]).toEqual([0, 0]);
  });

  it.each<[name: string, act: () => void]>([
    [
      'is cut',
      () => {
        journal.cut(1);
      },
    ],
    [
      'is cleared',
      () => {
        journal.clear();
      },
    ],
    [
      'has ended',
      () => {
        journal.end();
        journal.add(exchange(10), EMPTY);
      },
    ],
  ])('keeps nothing when it %s', (_, act) => {
    for (let i = 0; i < 5; i += 1) journal.add(exchange(10), EMPTY);
    act();
    expect([journal.entries, journal.bytes, budget.bytes]).toEqual([[], 0, 0]);
  });

  it('goes on counting its numbers when it has ended', () => {
    journal.add(exchange(1), EMPTY);
    journal.end();
    expect([journal.add(exchange(1), EMPTY).number, journal.next]).toEqual([2, 3]);
  });
});

describe('all journals', () => {
  let budget: JournalBudget;
  let journals: Journal[];

  beforeEach(() => {
    budget = new JournalBudget(100 * KIB);
    const limits = { entries: 1000, bytes: 100 * KIB, budget, listeners: new Set<never>() };
    journals = [0, 1, 2].map(() => new Journal(limits));
  });

  function add(index: number, kib: number): void {
    journals[index]?.add(exchange(kib), EMPTY);
  }

  function counts(): number[] {
    return journals.map(({ entries }) => entries.length);
  }

  it('forget the entries of the longest unused one first', () => {
    for (const index of [0, 0, 1, 1, 2, 2]) add(index, 15);
    add(0, 15);
    expect(counts()).toEqual([3, 1, 2]);
    add(2, 30);
    expect(counts()).toEqual([2, 0, 3]);
  });

  it('forget even the newest entry of another', () => {
    add(0, 10);
    add(1, 99);
    expect(counts()).toEqual([0, 1, 0]);
  });

  it('keep as many bytes as their limit, and count them, through any history', () => {
    const step = fc.record({
      index: fc.integer({ min: 0, max: 2 }),
      kib: fc.integer({ min: 1, max: 60 }),
      act: fc.constantFrom('add', 'add', 'add', 'follow', 'cut', 'clear'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const limits = { ...limitsOf(20, 80 * KIB), budget: new JournalBudget(100 * KIB) };
        const all = [0, 1, 2].map(() => new Journal(limits));
        for (const { index, kib, act } of steps) {
          const journal = all[index];
          if (!journal) throw new Error('There are three');
          if (act === 'add') journal.add(exchange(kib), EMPTY);
          if (act === 'follow') journal.follow(exchange(kib) as unknown as World, EMPTY);
          if (act === 'cut') journal.cut(journal.dropped + Math.ceil(journal.entries.length / 2));
          if (act === 'clear') journal.clear();
          const sum = all.reduce((bytes, one) => bytes + one.bytes, 0);
          expect(limits.budget.bytes).toBe(sum);
          expect(sum).toBeLessThanOrEqual(100 * KIB);
        }
      }),
    );
  });
});
