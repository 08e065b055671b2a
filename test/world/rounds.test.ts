import { setImmediate } from 'node:timers/promises';

import { beforeEach, expect, it } from '@jest/globals';

import { atRoundEnd, endRound, isRoundOver, nextRound } from '../../server/world/rounds.ts';

let done: string[] = [];

function will(name: string): () => void {
  return () => void done.push(name);
}

beforeEach(async () => {
  // The round of the test before.
  await setImmediate();
  done = [];
});

it('ends after the turns that are taken together', async () => {
  isRoundOver();
  atRoundEnd(will('the end'));
  await Promise.resolve();
  isRoundOver();
  will('a turn')();
  await setImmediate();
  expect(done).toEqual(['a turn', 'the end']);
});

it('ends before the first turn of another one', () => {
  atRoundEnd(will('the end'));
  isRoundOver();
  will('a turn')();
  expect(done).toEqual(['the end', 'a turn']);
});

it('ends before a slice of long work', async () => {
  const slice = nextRound().then(will('a slice'));
  await Promise.resolve();
  atRoundEnd(will('the end'));
  await slice;
  expect(done).toEqual(['the end', 'a slice']);
});

it('ends with the first turn after a millisecond', () => {
  isRoundOver();
  atRoundEnd(will('the first end'));
  const time = performance.now() + 2;
  while (performance.now() < time);
  will('a turn')();
  atRoundEnd(will('the second end'));
  expect(done).toEqual(['a turn', 'the first end', 'the second end']);
});

it('can be ended at once, and does nothing twice', async () => {
  atRoundEnd(will('the end'));
  endRound();
  expect(done).toEqual(['the end']);
  await setImmediate();
  expect(done).toEqual(['the end']);
});
