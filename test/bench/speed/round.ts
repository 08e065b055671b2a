import { execFileSync } from 'node:child_process';

import { whileRunning } from '../running.ts';
import { load } from './load.ts';
import { ask, begin, COLD, REQUESTS } from './requests.ts';
import { KONTRAK } from './contenders.ts';
import type { Contender } from './contenders.ts';
import type { Load } from './load.ts';

/** The figures of one server in one round. */
export interface Round {
  /** Milliseconds from the start to the first answer. */
  start: number;
  /** Milliseconds of the slowest first hit of a cold operation. */
  cold: number;
  /** The memory after the load, in MiB. */
  memory: number;
  loads: Record<string, Load>;
}

const SECONDS = 3;

/** V8 drops much of its code when the connections of a first load end, as nothing had ended one before. */
const WARM_UPS = [3, 3];

/** Starts a server, measures it, and ends it. */
export function round(contender: Contender): Promise<Round> {
  const { command, mount, requests } = contender;
  const answers = (origin: string): Promise<boolean> => isAnswered(origin + mount);
  return whileRunning(command, answers, async ({ origin, pid, startMs: start }) => {
    const cold = Math.max(...(await coldHits(origin + mount)));
    const loads: Record<string, Load> = {};
    for (const [name, sent] of Object.entries(requests)) {
      for (const seconds of [...WARM_UPS, SECONDS]) {
        if (contender === KONTRAK) await begin(origin);
        loads[name] = await load(origin + mount, sent, seconds);
      }
    }
    const memory = Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`])) / 1024;
    return { start, cold, memory, loads };
  });
}

async function isAnswered(mount: string): Promise<boolean> {
  try {
    await (await ask(mount, REQUESTS.detail)).text();
    return true;
  } catch {
    return false;
  }
}

/** @throws Error for a reply of another status: a refusal is no answer */
async function coldHits(mount: string): Promise<number[]> {
  const times: number[] = [];
  for (const sent of COLD) {
    const began = performance.now();
    const reply = await ask(mount, sent);
    await reply.text();
    times.push(performance.now() - began);
    if (reply.status !== sent.status)
      throw new Error(`${sent.path} answered ${reply.status} and not ${sent.status}`);
  }
  return times;
}
