// Long work in slices: between two of them, the event loop lets all others go on.
import { setImmediate } from 'node:timers/promises';

/** A slice ends after as many steps, or after as many milliseconds and the step that they end in. */
const MOST_STEPS = 100;
const MOST_TIME = 10;

let last: Promise<unknown> = Promise.resolve();

/**
 * Does step after step.
 * @returns what the last one returns
 * @throws whatever a step throws
 */
export async function inSlices<T>(steps: Iterator<unknown, T, undefined>): Promise<T> {
  for (;;) {
    const end = slice(steps);
    if (end) return end.value;
    await nextRound();
  }
}

/** The next round of the event loop that no other work has taken: each round does one slice, however many wait. */
export function nextRound(): Promise<unknown> {
  last = last.then(() => setImmediate());
  return last;
}

/** The time when the first turn of the present round began, by performance.now(); undefined before it. */
let began: number | undefined;

/**
 * True if the turns of the present round have taken as long as a slice. The next turn then waits for another round. Each
 * is done at once, but many that come together, such as registrations that hash passwords, would hold up the loop for
 * seconds.
 */
export function isRoundOver(): boolean {
  if (began !== undefined) return performance.now() - began > MOST_TIME;
  began = performance.now();
  void setImmediate().then(() => {
    began = undefined;
  });
  return false;
}

/** Does one slice. @returns the end of the steps; undefined if some are left */
function slice<T>(steps: Iterator<unknown, T, undefined>): IteratorReturnResult<T> | undefined {
  const end = performance.now() + MOST_TIME;
  for (let count = 0; count < MOST_STEPS && performance.now() < end; count += 1) {
    const next = steps.next();
    if (next.done === true) return next;
  }
  return undefined;
}
