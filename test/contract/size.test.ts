import { expect, it } from '@jest/globals';

import { isLarge } from '../../server/contract/size.ts';

it.each<[string, unknown]>([
  ['a text', 'x'.repeat(1_000_000)],
  ['nothing', undefined],
  ['1,000 items', Array(1000).fill(1)],
  ['1,000 values in several lists', { a: Array(500).fill(1), b: Array(498).fill(1) }],
])('is not large: %s', (_, value) => {
  expect(isLarge(value)).toBe(false);
});

it.each<[string, unknown]>([
  ['1,001 items', Array(1001).fill(1)],
  ['1,001 properties', Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`k${i}`, i]))],
  ['lists in lists', Array.from({ length: 40 }, () => Array<null>(25).fill(null))],
])('is large: %s', (_, value) => {
  expect(isLarge(value)).toBe(true);
});

it('looks at no more values than it needs', () => {
  let looks = 0;
  // An object is asked for its keys twice: to count them, and for its values.
  const item = new Proxy({}, { ownKeys: () => [`k${(looks += 0.5)}`] });
  const lists = Array.from({ length: 100 }, () => Array(900).fill(item) as unknown);
  expect(isLarge(lists)).toBe(true);
  expect(looks).toBeLessThanOrEqual(1000);
});
