// Eight workers share one server, each with its own session. Their flows would clash in a shared world.
import { Worker } from 'node:worker_threads';
import { once } from 'node:events';

import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { startMock } from '../server/testing/start-mock.ts';
import type { RunningMock } from '../server/testing/start-mock.ts';

const WORKERS = 8;
const ROUNDS = 15;

let mock: RunningMock;

beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.stop());

/**
 * A worker's flow, which posts every mix-up. It is plain JavaScript, because worker threads in Jest cannot run
 * TypeScript.
 */
const FLOW = `
  const { parentPort, workerData: { origin, name, rounds } } = require('node:worker_threads');
  const send = async (method, path, body) => {
    const headers = { 'X-Kontrak-Session': name, Authorization: 'Bearer demo', 'Content-Type': 'application/json' };
    const reply = await fetch(origin + path, { method, headers, body: body && JSON.stringify(body) });
    return { status: reply.status, body: await reply.json() };
  };
  const partner = { email: 'same@example.com', no_tlp: '080000000077', password: 'not-a-real-password' };
  (async () => {
    const mixUps = [];
    const expectStatus = (step, reply, status) => reply.status === status || mixUps.push([step, reply]);
    await send('GET', '/frog-cloud/api/inf');
    for (let round = 1; round <= rounds; round += 1) {
      const firstname = name + ' ' + round;
      expectStatus('create', await send('POST', '/mitra-delivery/auth/register', partner), 200);
      expectStatus('create again', await send('POST', '/mitra-delivery/auth/register', partner), 409);
      await send('PATCH', '/frog-cloud/api/customer/profile', { firstname });
      const read = await send('GET', '/frog-cloud/api/customer/profile');
      if (read.body.firstname !== firstname) mixUps.push(['read', read]);
      const { body: { entries } } = await send('GET', '/_control/sessions/' + name);
      if (entries !== (round === 1 ? 5 : 4)) mixUps.push(['journal', entries]);
      expectStatus('delete', await send('POST', '/_control/sessions/' + name + '/reset', {}), 200);
      const gone = await send('GET', '/_control/sessions/' + name + '/inbox');
      if (gone.body.messages.length !== 0) mixUps.push(['gone', gone]);
    }
    parentPort.postMessage(mixUps);
  })();
`;

it('never mixes them up', async () => {
  const workers = Array.from({ length: WORKERS }, (_, index) => {
    const workerData = { origin: mock.origin, name: `worker-${index}`, rounds: ROUNDS };
    return new Worker(FLOW, { eval: true, workerData });
  });
  const mixUps = await Promise.all(
    workers.map(async (worker) => (await once(worker, 'message')) as unknown[]),
  );
  expect(mixUps.flat(2)).toEqual([]);
}, 60_000);
