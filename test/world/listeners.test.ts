// The bounds of listeners. journal.test.ts shows how they hear of entries.
import { beforeEach, expect, it } from '@jest/globals';

import { Listeners, MOST_LISTENERS, MOST_OF_ALL } from '../../server/world/listeners.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { Listener } from '../../server/world/listeners.ts';

const ENTRY = {} as Entry;

let all: Set<Listener>;
let journals: Listeners[];

beforeEach(() => {
  all = new Set();
  journals = Array.from({ length: 10 }, () => new Listeners(all));
});

function listen(index: number, entry = (): void => undefined): () => void {
  const journal = journals[index];
  if (!journal) throw new Error('There is no such journal');
  return journal.add({ entry, cut: () => undefined, end: () => undefined });
}

it('a journal has as many as its number', () => {
  for (let i = 1; i < MOST_LISTENERS; i += 1) listen(0);
  const leave = listen(0);
  expect(() => listen(0)).toThrow('A journal has at most 100 streams; close one.');
  listen(1);
  leave();
  listen(0);
});

it.each<[name: string, free: () => void]>([
  ['leaves', () => undefined],
  ['fails', () => journals[9]?.tell(ENTRY)],
  ['loses its session', () => journals[9]?.end()],
])('all journals have as many as their number, until one %s', (name, free) => {
  for (let i = 1; i < MOST_OF_ALL; i += 1) listen(i % 9);
  const leave = listen(9, () => {
    throw new Error('no luck');
  });
  expect(() => listen(8)).toThrow('All journals have at most 200 streams; close one.');
  if (name === 'leaves') leave();
  free();
  expect(all.size).toBe(MOST_OF_ALL - 1);
  listen(8);
});
