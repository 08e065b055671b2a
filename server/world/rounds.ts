// Rounds of the event loop. One takes the turns of the requests that have come together, or does a slice of long work.
import { setImmediate } from 'node:timers';

/** Node's own function, even if a test's fake takes its place later. */
const later = setImmediate;

/** Milliseconds for the turns of a round, and the turn that they end in. */
export const MOST_TIME = 10;

/** Milliseconds for which the end of a round waits at most, once there is something to do at it. */
const MOST_WAIT = 1;

let last: Promise<void> = Promise.resolve();

/** The next round of the event loop that no other work has taken: each round does one slice, however many wait. */
export function nextRound(): Promise<void> {
  last = last.then(
    () =>
      new Promise((done) => {
        later(() => {
          endRound();
          done();
        });
      }),
  );
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
  endRound();
  began = performance.now();
  later(() => {
    began = undefined;
  });
  return false;
}

/** The work for the end of the present round, and the time since when there is some. */
let ending: (() => void)[] = [];
let since = 0;

/**
 * Does something at the end of the present round, before any turn or slice of another one: at most 1 ms and a turn later.
 * @param work never throws. It does not keep its caller's asynchronous context, as that would take a third of a read
 */
export function atRoundEnd(work: () => void): void {
  ending.push(work);
  if (ending.length === 1) {
    since = performance.now();
    later(endRound);
  } else if (performance.now() - since > MOST_WAIT) endRound();
}

/** Does at once what waits for the end of the present round. */
export function endRound(): void {
  const works = ending;
  ending = [];
  for (const work of works) work();
}
