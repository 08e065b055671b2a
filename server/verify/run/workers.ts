import type { Settings } from './settings.ts';

/** The number of tries side by side. Without sessions, changes see each other, so that they are tried one by one. */
export function workersOf({ workers, sessionHeader, readOnly }: Settings): number {
  return sessionHeader !== undefined || readOnly ? workers : 1;
}

/**
 * Does some work on each member of a list, so many of them at a time.
 * @throws the first failure, when all that had begun has ended; nothing begins after it
 */
export async function inParallel<T>(
  all: readonly T[],
  workers: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all];
  const failures: unknown[] = [];
  const next = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      try {
        await work(one);
      } catch (error) {
        failures.push(error);
        waiting.length = 0;
      }
    }
  };
  await Promise.all(Array.from({ length: workers }, next));
  if (failures.length > 0) throw failures[0];
}
