// Long work in slices: between two of them, the event loop lets all others go on.
import { setImmediate } from 'node:timers/promises';

/** A slice ends after as many steps, or after as many milliseconds and the step that they end in. */
const MOST_STEPS = 100;
const MOST_TIME = 10;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does step after step, for as long as they return true.
 * @throws whatever a step throws
 */
export async function inSlices(step: () => boolean): Promise<void> {
  while (isLeft(step)) await nextRound();
}

/** The next round of the event loop that no other work has taken: each round does one slice, however many wait. */
export function nextRound(): Promise<unknown> {
  last = last.then(() => setImmediate());
  return last;
}

/** Does one slice. @returns true if steps are left */
function isLeft(step: () => boolean): boolean {
  const end = performance.now() + MOST_TIME;
  for (let count = 0; count < MOST_STEPS && performance.now() < end; count += 1) {
    if (!step()) return false;
  }
  return true;
}
