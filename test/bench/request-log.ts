// The cost of a line on the terminal for each request: the CPU time of a request without lines, as a share of that with
// them, which is what remains of the throughput. Two mocks take turns in bursts. Their CPU time is Linux's own count,
// as the time on a clock depends on whatever else the machine does.
import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';

import { freePort } from '../ports.ts';
import { median } from './median.ts';

const ROUNDS = 15;
const BURST = 5000;
const CONNECTIONS = 16;

const [lines, quiet] = [await started([]), await started(['--quiet'])];
for (const { burst } of [lines, quiet, lines, quiet]) await burst();
const ratios: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const withLines = await lines.burst();
  const without = await quiet.burst();
  ratios.push(without / withLines);
}
lines.end();
quiet.end();
console.log(`throughput with lines: ${(median(ratios) * 100).toFixed(1)} % of that without`);

/** Starts a mock with these flags, whose lines nobody keeps. */
async function started(flags: string[]) {
  const port = await freePort();
  const args = ['--max-semi-space-size=32', 'server/main.ts', '--port', String(port), ...flags];
  const server = spawn(process.execPath, args, {
    stdio: ['ignore', openSync('/dev/null', 'w'), 'ignore'],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const ask = () => answered(`http://127.0.0.1:${port}/frog-cloud/api/inf`, agent);
  while (!(await ask())) await setTimeout(20);
  return {
    /** Ticks of CPU time that the mock takes for a burst of requests. */
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
