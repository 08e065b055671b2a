// Long work in slices: between two of them, the event loop lets all others go on.
import { MOST_TIME, nextRound } from './rounds.ts';

/** A slice ends after as many steps, or with the step in which it has taken as long as the turns of a round. */
const MOST_STEPS = 100;

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

/** Does one slice. @returns the end of the steps; undefined if some are left */
function slice<T>(steps: Iterator<unknown, T, undefined>): IteratorReturnResult<T> | undefined {
  const end = performance.now() + MOST_TIME;
  for (let count = 0; count < MOST_STEPS && performance.now() < end; count += 1) {
    const next = steps.next();
    if (next.done === true) return next;
  }
  return undefined;
}
