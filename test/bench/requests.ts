// Measures one request, from URL to reply, without a network.
import { startMock } from '../../server/testing/start-mock.ts';

const RUNS = 2_000;
const headers = { Authorization: 'Bearer demo' };
const paths = [
  '/frog-cloud/api/inf',
  '/awan/v2/accounts/me',
  '/awan/v2/organizations/3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10/vms',
];

const mock = (await startMock()).session();
for (const path of paths) {
  await time(RUNS / 10, path);
  console.log(`${path}: ${((await time(RUNS, path)) / RUNS).toFixed(2)} ms a request`);
}

/** Sends requests one after the other, and returns the milliseconds that they take. */
async function time(runs: number, path: string): Promise<number> {
  const started = performance.now();
  for (let run = 0; run < runs; run++) {
    const reply = await mock.fetch(path, { headers });
    if (!reply.ok) throw new Error(`${path} answered ${reply.status}`);
    await reply.text();
  }
  return performance.now() - started;
}
