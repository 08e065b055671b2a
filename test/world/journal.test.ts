import { beforeEach, describe, expect, it } from '@jest/globals';

import { Journal } from '../../server/world/journal.ts';
import { BODILESS, limitsOf } from './journals.ts';
import { worldOf } from './world.ts';
import type { Entry } from '../../server/world/entry.ts';

const LIMIT = 3;
const EMPTY = worldOf('farm', {});

let journal: Journal;

beforeEach(() => {
  journal = new Journal(limitsOf(LIMIT));
});

function add(path: string): Entry {
  return journal.add(exchange(path), EMPTY);
}

/** Adds a number of exchanges. */
function fill(count: number): Entry[] {
  return Array.from({ length: count }, (_, i) => add(`/${i}`));
}

function numbers(): number[] {
  return journal.entries.map(({ number }) => number);
}

it('is empty at first, and begins with number 1', () => {
  expect([journal.entries, journal.dropped, journal.next]).toEqual([[], 0, 1]);
});

it('numbers the entries in their order', () => {
  expect(fill(3).map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(numbers()).toEqual([1, 2, 3]);
});

it('keeps as many entries as its limit', () => {
  fill(LIMIT);
  expect([numbers(), journal.dropped]).toEqual([[1, 2, 3], 0]);
});

it('counts older entries instead of keeping them', () => {
  fill(LIMIT + 2);
  expect([numbers(), journal.dropped, journal.next]).toEqual([[3, 4, 5], 2, 6]);
});

it('finds the entries that it keeps by their numbers', () => {
  const added = fill(LIMIT + 2);
  expect([3, 4, 5].map((number) => journal.find(number))).toEqual(added.slice(2));
});

it.each([-1, 0, 1, 2, 6, 1.5])('finds no entry %d while it keeps 3 to 5', (number) => {
  fill(LIMIT + 2);
  expect(journal.find(number)).toBeUndefined();
});

it('forgets an entry and all later ones, and gives their numbers again', () => {
  fill(3);
  journal.cut(2);
  expect([numbers(), journal.next]).toEqual([[1], 2]);
  expect(add('/again').number).toBe(2);
});

it('still counts the dropped entries when it is cut', () => {
  fill(LIMIT + 2);
  journal.cut(4);
  expect([numbers(), journal.dropped, journal.next]).toEqual([[3], 2, 4]);
});

it('keeps counting when all kept entries are cut', () => {
  fill(LIMIT + 2);
  journal.cut(3);
  expect([numbers(), journal.dropped, journal.next]).toEqual([[], 2, 3]);
});

it('begins with number 1 again when it is cleared', () => {
  fill(LIMIT + 2);
  journal.clear();
  expect([numbers(), journal.dropped, journal.next]).toEqual([[], 0, 1]);
});

it('tells every listener about each later entry', () => {
  fill(1);
  const [one, other] = [heard(), heard()];
  add('/told');
  expect([one.paths, other.paths]).toEqual([['/told'], ['/told']]);
});

it('tells nothing to a listener that has left', () => {
  const { paths, leave } = heard();
  leave();
  fill(1);
  expect(paths).toEqual([]);
});

it('keeps its listeners when it is cleared', () => {
  const { paths } = heard();
  journal.clear();
  fill(1);
  expect(paths).toEqual(['cut from 1', '/0']);
});

it('tells its listeners that entries are forgotten', () => {
  const { paths } = heard();
  fill(2);
  journal.cut(2);
  expect(paths).toEqual(['/0', '/1', 'cut from 2']);
});

it('tells its listeners when the session goes', () => {
  const { paths } = heard();
  journal.end();
  expect(paths).toEqual(['the end']);
});

it('tells its listeners nothing after the session has gone', () => {
  const { paths } = heard();
  journal.end();
  fill(1);
  journal.end();
  expect(paths).toEqual(['the end']);
});

describe('a listener that fails', () => {
  const fail = (): never => {
    throw new Error('The wire is cut');
  };

  it('does not stop an exchange from being added', () => {
    journal.listeners.add({ entry: fail, cut: fail, end: fail });
    expect(fill(1)).toHaveLength(1);
  });

  it('is told that no entries will follow', () => {
    const ends: string[] = [];
    journal.listeners.add({ entry: fail, cut: fail, end: () => ends.push('the end') });
    fill(2);
    expect(ends).toEqual(['the end']);
  });

  it('does not stop other listeners', () => {
    journal.listeners.add({ entry: fail, cut: fail, end: fail });
    const { paths } = heard();
    fill(1);
    journal.end();
    expect(paths).toEqual(['/0', 'the end']);
  });
});

/** A listener that records its events. */
function heard(): { paths: string[]; leave: () => void } {
  const paths: string[] = [];
  const leave = journal.listeners.add({
    entry: ({ path }) => paths.push(path),
    cut: (from) => paths.push(`cut from ${from}`),
    end: () => paths.push('the end'),
  });
  return { paths, leave };
}

function exchange(path: string): Omit<Entry, 'number'> {
  return {
    at: 0,
    durationMs: 1,
    domain: 'farm',
    operation: 'listSheep',
    method: 'GET',
    path,
    query: {},
    request: BODILESS,
    sent: undefined,
    status: 200,
    reply: { headers: {}, body: undefined, size: 0, truncated: false },
    violations: [],
    warnings: [],
    concealed: {},
    effect: null,
    refusal: null,
    error: null,
    changes: [],
    inverse: [],
    before: EMPTY,
  };
}
