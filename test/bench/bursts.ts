// Mocks that take turns in bursts of requests. Their CPU time is Linux's own count, as the time on a clock depends on
// whatever else the machine does.
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

import { freePort } from '../ports.ts';
import { median } from './median.ts';

const ROUNDS = 15;
const BURST = 5000;
const CONNECTIONS = 16;

/** A mock in a process of its own. */
export interface Bursting {
  /** Ticks of CPU time that the mock takes for a burst of requests. */
  burst: () => Promise<number>;
  end: () => void;
}

/** The CPU time of a request to one mock, as a share of that to the other. Both are ended. */
export async function shareOf(one: Bursting, other: Bursting): Promise<number> {
  for (const { burst } of [one, other, one, other]) await burst();
  const shares: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ticks = await one.burst();
    shares.push(ticks / (await other.burst()));
  }
  one.end();
  other.end();
  return median(shares);
}

/**
 * Starts a mock, whose lines nobody keeps.
 * @param env variables of the environment besides those that are there
 */
export async function started(
  flags: string[],
  env: Record<string, string> = {},
): Promise<Bursting> {
  const port = await freePort();
  const args = ['--max-semi-space-size=32', 'server/main.ts', '--port', String(port), ...flags];
  const server = spawn(process.execPath, args, {
    stdio: ['ignore', openSync('/dev/null', 'w'), 'ignore'],
    env: { ...process.env, ...env },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const ask = () => answered(`http://127.0.0.1:${port}/frog-cloud/api/inf`, agent);
  while (!(await ask())) await setTimeout(20);
  return {
    burst: async () => {
      const before = ticksOf(server.pid);
      const turns = Array.from({ length: CONNECTIONS }, async () => {
        for (let i = 0; i < BURST / CONNECTIONS; i += 1) await ask();
      });
      await Promise.all(turns);
      return ticksOf(server.pid) - before;
    },
    end: () => {
      agent.destroy();
      server.kill('SIGKILL');
    },
  };
}

/** The 14th and 15th field of `/proc/<pid>/stat`: CPU time in user and in kernel mode. */
function ticksOf(pid = 0): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[11]) + Number(fields[12]);
}

function answered(url: string, agent: Agent): Promise<boolean> {
  return new Promise((done) => {
    get(url, { agent, headers: { authorization: 'Bearer demo' } }, (reply) => {
      reply.resume().on('end', () => {
        done(reply.statusCode === 200);
      });
    }).on('error', () => {
      done(false);
    });
  });
}
