// Time for matches of patterns in one round of the event loop. A body may hold thousands of texts, each of which takes
// some milliseconds.
import { setImmediate } from 'node:timers';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- reads a clock: the machine may be busy with others
import process, { cpuUsage } from 'node:process';

/** Milliseconds of the processor that a round may take from its first match on, and milliseconds on the wall for matches. */
const MOST_WORK = 50;
const MOST_TIME = 100;

/** Milliseconds in matches, and the processor's time when the round's first match began. */
let round: { spent: number; began: number } | undefined;

/** Microseconds that this thread has had of the processor; before Node 24, the whole process. */
export function workSoFar(): number {
  const { user, system } = 'threadCpuUsage' in process ? process.threadCpuUsage() : cpuUsage();
  return user + system;
}

/**
 * Does a match, unless the matches of this round have taken too long.
 * @returns its result; true where it is not done
 */
export function matchedInTime(match: () => boolean): boolean {
  round ??= newRound();
  const { spent, began } = round;
  if (spent > MOST_TIME) return true;
  // Other processes may have used this time on the wall, so the processor's own time decides.
  if (spent > MOST_WORK && workSoFar() - began > MOST_WORK * 1000) return true;
  const before = performance.now();
  const result = match();
  round.spent += performance.now() - before;
  return result;
}

function newRound(): { spent: number; began: number } {
  setImmediate(() => {
    round = undefined;
  });
  return { spent: 0, began: workSoFar() };
}
