// Mocks that take turns in bursts of requests. Their CPU time is Linux's own count, as the time on a clock depends on
// whatever else the machine does.
import { spawn } from 'node:child_process';
import { openSync, readdirSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

import { freePort } from '../ports.ts';
import { median } from './median.ts';

const ROUNDS = 15;
const BURST = 5000;
const CONNECTIONS = 16;

/** A mock in a process of its own. */
export interface Bursting {
  /** Nanoseconds of CPU time that the mock takes for a burst of requests. */
  burst: () => Promise<number>;
  end: () => void;
}

/** The CPU time of a request to one mock, as a share of that to the other. Both are ended. */
export async function shareOf(one: Bursting, other: Bursting): Promise<number> {
  for (const { burst } of [one, other, one, other]) await burst();
  const shares: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const time = await one.burst();
    shares.push(time / (await other.burst()));
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
      const before = timeOf(server.pid);
      const turns = Array.from({ length: CONNECTIONS }, async () => {
        for (let i = 0; i < BURST / CONNECTIONS; i += 1) await ask();
      });
      await Promise.all(turns);
      return timeOf(server.pid) - before;
    },
    end: () => {
      agent.destroy();
      server.kill('SIGKILL');
    },
  };
}

/** The CPU time of all threads, from the first field of each one's `schedstat`, as that of `stat` counts in 10 ms. */
function timeOf(pid = 0): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const times = threads.map((one) =>
    Number(readFileSync(`/proc/${pid}/task/${one}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0);
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
