// Kills and cut connections under load. Whatever is answered must be there in the end, once.
import { setTimeout } from 'node:timers/promises';

import { Replica } from './replica.ts';
import { Till } from './till.ts';

/** What happened, and what is wrong after it. */
export interface Outcome {
  requests: number;
  /** Answered writes. */
  answered: number;
  kills: number;
  faults: string[];
}

const WORKERS = 8;
const SESSIONS = 3;
/** Amounts that no two top-ups share. */
const LEAST = 100_000;

/**
 * Lets workers top up credit in mocks that are killed at random moments, one after the other.
 * @param where the store, as the flag has it
 * @param replicas the number of mocks
 * @param isEnough ends the chaos
 * @param calm the most milliseconds until another kill
 * @param disturb is done now and then besides the kills
 */
export async function chaos(
  where: string,
  replicas: number,
  isEnough: (outcome: Outcome) => boolean,
  calm = 500,
  disturb: () => Promise<void> = () => Promise.resolve(),
): Promise<Outcome> {
  const flags = ['--store', where, '--api', 'awan'];
  const mocks: Replica[] = [];
  for (let i = 0; i < replicas; i += 1) mocks.push(await Replica.start(flags));
  const any = () => chosen(mocks.filter(({ isReady }) => isReady)) ?? chosen(mocks);
  const tills = Array.from(
    { length: SESSIONS },
    (_, i) => new Till(`till-${i}`, () => any()?.origin ?? ''),
  );
  for (const till of tills) await till.begin();
  let kills = 0;
  let amount = LEAST;
  const outcome = (): Outcome => {
    const requests = tills.reduce((sum, till) => sum + till.requests, 0);
    const answered = tills.reduce((sum, till) => sum + till.answered, 0);
    return { requests, answered, kills, faults: [] };
  };
  async function work(): Promise<void> {
    while (!isEnough(outcome())) {
      while (!mocks.some(({ isReady }) => isReady)) await setTimeout(5);
      amount += 1;
      await chosen(tills)?.work(amount);
    }
  }
  async function kill(): Promise<void> {
    while (!isEnough(outcome())) {
      await setTimeout((0.1 + Math.random() * 0.9) * calm);
      if (Math.random() < 0.3) await disturb();
      const mock = chosen(mocks);
      await mock?.kill();
      kills += 1;
      await mock?.start();
    }
  }
  await Promise.all([kill(), ...Array.from({ length: WORKERS }, work)]);
  const faults = await Promise.all(tills.map((till) => till.faults()));
  for (const [i, { hasCrashed }] of mocks.entries())
    if (hasCrashed) faults.push([`mock ${i + 1} has ended by itself`]);
  await Promise.all(mocks.map((mock) => mock.kill()));
  return { ...outcome(), faults: faults.flat() };
}

function chosen<T>(all: readonly T[]): T | undefined {
  return all[Math.floor(Math.random() * all.length)];
}
