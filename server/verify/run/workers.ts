import type { Settings } from './settings.ts';

/** The number of tries side by side. Without sessions, changes see each other, so that they are tried one by one. */
export function workersOf({ workers, sessionHeader, readOnly }: Settings): number {
  return sessionHeader !== undefined || readOnly ? workers : 1;
}

/** Does some work on each member of a list, so many of them at a time. */
export async function inParallel<T>(
  all: readonly T[],
  workers: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: workers }, next));
}
