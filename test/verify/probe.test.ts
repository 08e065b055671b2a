// Changes of what can be read.
import { expect, it } from '@jest/globals';

import { readingOf } from '../../server/verify/run/digest.ts';
import { changedPlace } from '../../server/verify/run/probe.ts';
import type { Reading } from '../../server/verify/run/digest.ts';

/** The readings of one read, one after the other. */
function readings(...bodies: unknown[]): Reading[][] {
  return bodies.map((body) => {
    const bytes = Buffer.from(JSON.stringify(body));
    return [readingOf({ status: 200, headers: {}, bytes, took: 1 })];
  });
}

const KOPI = { id: 7, name: 'kopi', hot: true };

it('tells the place that changed', () => {
  const before = readings([KOPI], [KOPI]);
  expect(changedPlace(before, readings([{ ...KOPI, name: 'teh' }]))).toBe('/0/name');
});

it('leaves out a place that changes by itself, before or afterwards', () => {
  const now = (time: number, hot: boolean) => [{ ...KOPI, time, hot }];
  const before = readings(now(1, true), now(2, true));
  expect(changedPlace(before, readings(now(3, false)))).toBe('/0/hot');
  expect(changedPlace(before, readings(now(3, false), now(4, true)))).toBeUndefined();
});

it('leaves out a read that is made up anew each time', () => {
  const made = (id: string, name: string, hot: boolean) => ({
    id,
    name,
    city: `${id}${name}`,
    hot,
  });
  const before = readings(made('a', 'b', true), made('c', 'd', true));
  expect(changedPlace(before, readings(made('e', 'f', false)))).toBeUndefined();
});

it('tells a read that is no more there', () => {
  expect(changedPlace(readings(KOPI, KOPI), [[]])).toBe('');
});
