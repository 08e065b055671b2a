// npm run fuzz: sends bodies of up to 1 MiB to every operation, and watches how long each holds up the mock.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

import { bundledDomains, CONTROL, readContract } from '../../server/contract/bundles.ts';
import { sampleOf, urlOf } from '../sample.ts';
import { largeBodies } from './large-bodies.ts';
import type { Contract } from '../../server/contract/contract.ts';
import type { Operation } from '../../server/contract/operation.ts';

interface Lap {
  heldMs: number;
}

/** Milliseconds that no request may hold up the others for. */
const MOST_MS = 100;

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } });
const worker = new Worker(new URL('watched-mock.ts', import.meta.url));
const [origin] = (await once(worker, 'message')) as [string];
const worst: { title: string; heldMs: number; status: number }[] = [];
let sent = 0;

for (const domain of [...bundledDomains(), CONTROL]) {
  const contract = readContract(domain);
  for (const operation of contract.operations) await attack(contract, operation);
}
await worker.terminate();
worst.sort((one, other) => other.heldMs - one.heldMs);
console.log(`${sent} bodies; the longest that one has held up the others, in milliseconds:`);
for (const { title, heldMs, status } of worst.slice(0, 15)) {
  console.log(`${heldMs.toFixed(0).padStart(7)}  ${status}  ${title}`);
}
const [longest] = worst;
if (longest && longest.heldMs > MOST_MS) process.exitCode = 1;

async function attack(contract: Contract, operation: Operation): Promise<void> {
  const sample = sampleOf(contract, operation);
  const { type = 'application/json' } = sample;
  if (operation.bodies.size === 0 || type === 'multipart/form-data') return;
  const mount = contract.domain === CONTROL ? '/_control' : `/${contract.domain}`;
  const url = origin + mount + urlOf(operation, sample);
  const headers = { ...sample.headers, 'content-type': type };
  // The first requests of an operation compile its checks: those for small bodies, and those for large ones.
  for (const first of ['{}', JSON.stringify(Array(2000).fill(1))]) {
    await fetch(url, { method: sample.method.toUpperCase(), headers, body: first });
  }
  await lap();
  let count = 0;
  for (const [title, body] of largeBodies(sample.body ?? {})) {
    count += 1;
    if (count % Number(values.every) !== 0) continue;
    const reply = await fetch(url, { method: sample.method.toUpperCase(), headers, body });
    await reply.text();
    sent += 1;
    const { heldMs } = await lap();
    worst.push({ title: `${operation.id}: ${title}`, heldMs, status: reply.status });
  }
}

/** The longest delay since the last lap. */
async function lap(): Promise<Lap> {
  worker.postMessage('lap');
  const [told] = (await once(worker, 'message')) as [Lap];
  return told;
}
