import { setImmediate } from 'node:timers/promises';

import { expect, it, jest } from '@jest/globals';

import { isRoundOver, nextRound } from '../../server/world/rounds.ts';
import { inSlices } from '../../server/world/slices.ts';
import type { Steps } from '../../server/world/steps.ts';

/** Counts steps by the round of the event loop that they are done in. */
class Rounds {
  readonly counts: number[] = [0];

  /** Work of a number of steps. */
  work(steps: number): Promise<void> {
    return inSlices(this.#steps(steps));
  }

  *#steps(count: number): Steps {
    for (let step = 0; step < count; step += 1) {
      this.counts.push((this.counts.pop() ?? 0) + 1);
      yield;
    }
  }

  /** Counts until the work ends. */
  async watch(work: Promise<unknown>): Promise<void> {
    const next = () => setImmediate(false);
    while (!(await Promise.race([work.then(() => true), next()]))) this.counts.push(0);
  }
}

it('does short work at once', () => {
  const rounds = new Rounds();
  void rounds.work(99);
  expect(rounds.counts).toEqual([99]);
});

it('does at most 100 steps in a round of the event loop', async () => {
  const rounds = new Rounds();
  await rounds.watch(rounds.work(1050));
  expect(Math.max(...rounds.counts)).toBe(100);
  expect(rounds.counts.reduce((sum, one) => sum + one)).toBe(1050);
});

it('ends a slice with the step in which its time is over', async () => {
  let time = 0;
  const now = jest.spyOn(performance, 'now').mockImplementation(() => (time += 4));
  try {
    const rounds = new Rounds();
    await rounds.watch(rounds.work(20));
    expect(Math.max(...rounds.counts)).toBeLessThanOrEqual(3);
  } finally {
    now.mockRestore();
  }
});

it('does no more in a round if several works are under way', async () => {
  const rounds = new Rounds();
  const works = Promise.all([700, 300, 500].map((steps) => rounds.work(steps)));
  const [begun] = rounds.counts;
  expect(begun).toBe(300);
  await rounds.watch(works);
  expect(Math.max(...rounds.counts.slice(1))).toBe(100);
});

it('fails as a step fails, and lets other work go on', async () => {
  const rounds = new Rounds();
  const failing = inSlices(
    (function* () {
      for (let count = 1; count < 250; count += 1) yield;
      throw new Error('no luck');
    })(),
  );
  const other = rounds.work(400);
  await expect(failing).rejects.toThrow('no luck');
  await other;
  expect(rounds.counts).toEqual([400]);
});

/** Takes turns that come together, each of some milliseconds, and counts them by the round that they are taken in. */
async function turnsOf(milliseconds: number): Promise<number[]> {
  const rounds = new Rounds();
  const turns = Array.from({ length: 10 }, async () => {
    while (isRoundOver()) await nextRound();
    rounds.counts.push((rounds.counts.pop() ?? 0) + 1);
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  });
  await rounds.watch(Promise.all(turns));
  return rounds.counts.filter((count) => count > 0);
}

it('takes one long turn in a round', async () => {
  expect(await turnsOf(11)).toEqual(Array(10).fill(1));
});

it('takes short turns together', async () => {
  await setImmediate();
  expect((await turnsOf(0)).length).toBeLessThan(10);
});
