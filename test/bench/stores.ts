// npm run bench -- stores: requests/s and latency with sessions in memory and in each store, as shares of memory's. Four
// reads to one write, from 16 connections in four sessions. The mocks take turns in bursts.
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startPostgres } from '../store/postgres-server.ts';
import { Replica } from '../store/replica.ts';
import { median } from './median.ts';
import { intoReadme } from './readme.ts';

const ROUNDS = 9;
const BURST = 4000;
const CONNECTIONS = 16;
const SESSIONS = 4;

interface Burst {
  perSecond: number;
  /** Milliseconds of each request, sorted. */
  times: number[];
}

/** One or several mocks that share a store. */
interface Subject {
  name: string;
  mocks: Replica[];
  bursts: Burst[];
}

const folder = mkdtempSync(join(tmpdir(), 'kontrak-stores-'));
const server = await startPostgres(['fsync=on']);
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const subjects: Subject[] = [
  await subject('memory', 1, []),
  await subject('SQLite', 1, ['--store', join(folder, 'sessions.db')]),
  await subject('PostgreSQL', 1, ['--store', server.url('one')]),
  await subject('PostgreSQL, three replicas', 3, ['--store', server.url('three')]),
];
for (const one of subjects) await burst(one);
for (let round = 0; round < ROUNDS; round += 1)
  for (const one of subjects) one.bursts.push(await burst(one));

const [memory] = subjects;
const rows = subjects.map(({ name, bursts }) => {
  const share = median(
    bursts.map(({ perSecond }, i) => perSecond / (memory?.bursts[i]?.perSecond ?? NaN)),
  );
  const at = (part: number) =>
    median(bursts.map(({ times }) => times[Math.floor(times.length * part)] ?? NaN));
  const base = (part: number) =>
    median(
      (memory?.bursts ?? []).map(({ times }) => times[Math.floor(times.length * part)] ?? NaN),
    );
  const ratio = (part: number) => (at(part) / base(part)).toFixed(1);
  return `| ${name} | ${share.toFixed(2)} | ${ratio(0.5)} | ${ratio(0.99)} |`;
});
const table = [
  '| sessions in | requests/s | p50 | p99 |',
  '| --- | ---: | ---: | ---: |',
  ...rows,
].join('\n');
console.log(table);
intoReadme('stores', table);

agent.destroy();
for (const { mocks } of subjects) for (const mock of mocks) await mock.kill();
await server.stop();
rmSync(folder, { recursive: true, force: true });

async function subject(name: string, replicas: number, flags: string[]): Promise<Subject> {
  const mocks: Replica[] = [];
  for (let i = 0; i < replicas; i += 1)
    mocks.push(await Replica.start([...flags, '--api', 'frog-cloud']));
  return { name, mocks, bursts: [] };
}

async function burst({ mocks }: Subject): Promise<Burst> {
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      const { origin = '' } = mocks[connection % mocks.length] ?? {};
      for (let i = 0; i < BURST / CONNECTIONS; i += 1) {
        const before = performance.now();
        await answered(
          `${origin}/@s${connection % SESSIONS}/frog-cloud/api`,
          i % 5 === 0 ? i : undefined,
        );
        times.push(performance.now() - before);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { perSecond: BURST / seconds, times: times.sort((one, other) => one - other) };
}

/** @param written a number for a write; undefined for a read */
function answered(base: string, written: number | undefined): Promise<void> {
  const isRead = written === undefined;
  return new Promise((done, fail) => {
    const sent = request(`${base}${isRead ? '/inf' : '/customer/profile'}`, {
      agent,
      method: isRead ? 'GET' : 'PATCH',
      headers: { authorization: 'Bearer demo', 'content-type': 'application/json' },
    });
    sent.on('error', fail).on('response', (reply) => {
      reply.resume().on('end', () => {
        if (reply.statusCode === 200) done();
        else fail(new Error(`A request was answered ${reply.statusCode}.`));
      });
    });
    sent.end(isRead ? undefined : JSON.stringify({ firstname: `Sari ${written}` }));
  });
}
