// A mock with a store ends as it is told to: whatever is under way is answered and stored before.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';

import { describe, expect, it } from '@jest/globals';

import { until } from '../cli/process.ts';
import { namedStores } from './named-stores.ts';

const PROFILE = '/frog-cloud/api/customer/profile';

/** Milliseconds in which a mock ends, with some more for a busy machine. */
const SOON = 3000;

const { file, server } = await namedStores();

/** Starts a mock as a process. */
async function start(store: string, ...flags: string[]) {
  const args = ['server/main.ts', '--port', '0', '--api', 'frog-cloud', '--store', store];
  const mock = spawn('node', [...args, '--quiet', ...flags]);
  let [stdout, stderr] = ['', ''];
  mock.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  mock.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const origin = await until(() => /http:\/\/[\d.]+:\d+/.exec(stdout)?.[0]);
  const ended = once(mock, 'close').then(([code]) => ({ code: code as number | null, stderr }));
  return { mock, origin, ended };
}

/** The numbers of the entries that a store has kept. */
async function stored(store: string): Promise<number[]> {
  const { mock, origin, ended } = await start(store);
  const reply = await fetch(`${origin}/_control/sessions/default/journal?limit=1000`);
  const { entries } = (await reply.json()) as { entries: { number: number; status: number }[] };
  mock.kill('SIGTERM');
  await ended;
  return entries.map(({ number }) => number).sort((one, other) => one - other);
}

/** Changes the profile. @returns the number of its entry and the status, or nothing if it was not answered */
async function rename(origin: string, firstname: string, agent: Agent) {
  const headers = { authorization: 'Bearer demo', 'content-type': 'application/json' };
  const call = request(`${origin}${PROFILE}`, { method: 'PATCH', headers, agent });
  call.end(JSON.stringify({ firstname }));
  try {
    const [reply] = (await once(call, 'response')) as [IncomingMessage];
    await text(reply);
    return { status: reply.statusCode, number: Number(reply.headers['x-kontrak-entry']) };
  } catch {
    return undefined;
  }
}

describe.each([
  ['SQLite', () => file(String(Math.random()))],
  ['PostgreSQL', () => server.url(`s${String(Math.random()).slice(2)}`)],
])('a mock on %s, on SIGTERM,', (_kind, newStore) => {
  it('answers and stores what is under way, and ends', async () => {
    const store = newStore();
    const { mock, origin, ended } = await start(store, '--delay', '150..250');
    const agent = new Agent({ keepAlive: true });
    const under = Array.from({ length: 20 }, (_, i) => rename(origin, `Sari ${i}`, agent));
    // By the reply to this, the requests before it have arrived.
    await fetch(`${origin}/_control/scenarios`);
    await setTimeout(20);
    const signalled = performance.now();
    mock.kill('SIGTERM');
    const replies = await Promise.all(under);
    expect(await ended).toEqual({ code: 0, stderr: '' });
    expect(performance.now() - signalled).toBeLessThan(SOON);
    agent.destroy();
    expect(replies.map((reply) => reply?.status)).toEqual(replies.map(() => 200));
    const numbers = replies.map((reply) => reply?.number ?? 0);
    expect(await stored(store)).toEqual(numbers.sort((one, other) => one - other));
  });

  it('keeps each answer of a client that goes on asking', async () => {
    const store = newStore();
    const { mock, origin, ended } = await start(store);
    const agent = new Agent({ keepAlive: true });
    const answered: number[] = [];
    const clients = Array.from({ length: 8 }, async (_, i) => {
      for (;;) {
        const reply = await rename(origin, `Sari ${i}`, agent);
        if (!reply) return;
        expect(reply.status).toBe(200);
        answered.push(reply.number);
      }
    });
    await until(() => (answered.length > 100 ? true : undefined));
    mock.kill('SIGTERM');
    await Promise.all(clients);
    expect(await ended).toEqual({ code: 0, stderr: '' });
    agent.destroy();
    const kept = await stored(store);
    expect(answered.sort((one, other) => one - other)).toEqual(kept);
  });
});

it('leaves its file without companions', async () => {
  const store = file('closed');
  const { mock, origin, ended } = await start(store);
  const agent = new Agent({ keepAlive: true });
  expect(await rename(origin, 'Sari', agent)).toMatchObject({ status: 200 });
  mock.kill('SIGTERM');
  await ended;
  agent.destroy();
  expect([store, `${store}-wal`, `${store}-shm`].filter((path) => existsSync(path))).toEqual([
    store,
  ]);
});

it('is not ready while its database is away, and is once that is back', async () => {
  const { mock, origin, ended } = await start(server.url('ready'));
  const health = async (): Promise<number> => {
    const reply = await fetch(`${origin}/_control/health`);
    await reply.text();
    return reply.status;
  };
  const statuses = [await health()];
  await server.kill();
  statuses.push(await health());
  await server.start();
  statuses.push(await health());
  expect(statuses).toEqual([200, 503, 200]);
  mock.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0 });
});
