// npm run soak: sends mixed traffic for an hour, and fails if the mock's memory grows.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

import { bundledDomains, readContract } from '../../server/contract/bundles.ts';
import { initOf, sampleOf, urlOf } from '../sample.ts';

interface Lap {
  heldMs: number;
  heapMiB: number;
}

const CLIENTS = 8;
const SESSIONS = 500;

/** The share by which the last quarter's memory may be over that of the second quarter. */
const MOST_GROWTH = 0.1;

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
const worker = new Worker(new URL('watched-mock.ts', import.meta.url));
const [origin] = (await once(worker, 'message')) as [string];
const operations = bundledDomains().flatMap((domain) => {
  const contract = readContract(domain);
  return contract.operations.map((operation) => ({ contract, operation }));
});
const until = performance.now() + minutes * 60_000;
const heaps: number[] = [];
let sent = 0;
let failed = 0;

const clients = Array.from({ length: CLIENTS }, (_, client) => work(client));
while (performance.now() < until) {
  await new Promise((done) => setTimeout(done, Math.min(60_000, until - performance.now())));
  const { heldMs, heapMiB } = await lap();
  heaps.push(heapMiB);
  console.log(
    `${sent} requests, ${heapMiB.toFixed(0)} MiB, held up ${heldMs.toFixed(0)} ms at most`,
  );
}
await Promise.all(clients);
await worker.terminate();

const quarter = Math.floor(heaps.length / 4);
const [second, last] = [mean(heaps.slice(quarter, 2 * quarter)), mean(heaps.slice(-quarter))];
console.log(
  `${sent} requests, ${failed} with 500; from ${second.toFixed(0)} to ${last.toFixed(0)} MiB`,
);
if (failed > 0 || last > second * (1 + MOST_GROWTH)) process.exitCode = 1;

/** Sends requests of all operations, good and bad, small and large, to sessions that come and go. */
async function work(client: number): Promise<void> {
  for (let turn = client; performance.now() < until; turn += CLIENTS) {
    const { contract, operation } = operations[(turn * 7919) % operations.length] ?? {};
    if (!contract || !operation) return;
    const sample = sampleOf(contract, operation);
    const { headers, ...init } = initOf(sample);
    const session = `soak-${Math.floor(turn / 50) % SESSIONS}`;
    const own = { ...(headers as Record<string, string>), 'x-kontrak-session': session };
    const large = turn % 97 === 0 && typeof init.body === 'string';
    const body = large ? JSON.stringify({ text: 'a'.repeat(900_000) }) : init.body;
    const url = `${origin}/${contract.domain}${urlOf(operation, sample)}`;
    const reply = await fetch(url, { ...init, headers: own, body: body ?? null });
    await reply.arrayBuffer();
    sent += 1;
    if (reply.status === 500) failed += 1;
    if (turn % 1009 === 0) await advance(session);
  }
}

async function advance(session: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ by: 'P1D' });
  const url = `${origin}/_control/sessions/${session}/clock/advance`;
  await (await fetch(url, { method: 'POST', headers, body })).arrayBuffer();
}

async function lap(): Promise<Lap> {
  worker.postMessage('memory');
  const [told] = (await once(worker, 'message')) as [Lap];
  return told;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
