import { execFileSync, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

import { freePort } from '../../ports.ts';
import { load } from './load.ts';
import { ask, COLD, giveCredit, REQUESTS } from './requests.ts';
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
const WARM_UP_SECONDS = 2;

/** Starts a server, measures it, and ends it. */
export async function round(contender: Contender): Promise<Round> {
  const port = await freePort();
  const [program, ...args] = contender.command(port);
  const began = performance.now();
  const env = { ...process.env, SCARF_ANALYTICS: 'false', DO_NOT_TRACK: '1' };
  const server = spawn(program, args, { stdio: 'ignore', env });
  try {
    const origin = `http://127.0.0.1:${port}`;
    const mount = origin + contender.mount;
    while (!(await isAnswered(mount))) await setTimeout(2);
    const start = performance.now() - began;
    const cold = Math.max(...(await coldHits(mount, contender)));
    if (contender === KONTRAK) await giveCredit(origin);
    const loads: Record<string, Load> = {};
    for (const [name, sent] of Object.entries(contender.requests)) {
      await load(mount, sent, WARM_UP_SECONDS);
      loads[name] = await load(mount, sent, SECONDS);
    }
    const memory = Number(execFileSync('ps', ['-o', 'rss=', '-p', `${server.pid}`])) / 1024;
    return { start, cold, memory, loads };
  } finally {
    server.kill('SIGKILL');
  }
}

async function isAnswered(mount: string): Promise<boolean> {
  try {
    await (await ask(mount, REQUESTS.detail)).text();
    return true;
  } catch {
    return false;
  }
}

async function coldHits(mount: string, { requests }: Contender): Promise<number[]> {
  // A server that checks nothing knows none but the requests that are measured.
  const cold = 'invalid' in requests ? COLD : Object.values(requests);
  const times: number[] = [];
  for (const sent of cold) {
    const began = performance.now();
    await (await ask(mount, sent)).text();
    times.push(performance.now() - began);
  }
  return times;
}
