// Requests of one session wait for each other. The tests use a port, because one request never ends.
import { request } from 'node:http';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { IncomingMessage } from 'node:http';

import { afterEach, beforeEach, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { listen } from '../listening.ts';
import type { Mock } from '../../server/app.ts';
import type { Listening } from '../listening.ts';

const PROFILE = '/frog-cloud/api/customer/profile';
const DEMO = { authorization: 'Bearer demo' };

let mock: Mock;
let listening: Listening;

beforeEach(async () => {
  mock = createMock({ apis: ['frog-cloud'] });
  listening = await listen(mock.app);
});
afterEach(() => listening.close());

it('gives each of many concurrent requests its own entry', async () => {
  const numbers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const reply = await fetch(listening.origin + PROFILE, { headers: DEMO });
      return Number(reply.headers.get('x-kontrak-entry'));
    }),
  );
  expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, i) => i + 1));
});

it('loses no change when slow bodies arrive concurrently', async () => {
  const changes = {
    phone: '080000000009',
    address: 'Jl. Contoh No. 9',
    country_id: '99',
    province_id: '98',
    city_id: '9797',
  };
  const uploads = Object.entries(changes).map(([name, value]) =>
    begin(JSON.stringify({ personal_profile: { [name]: value } })),
  );
  await Promise.all(uploads.map(({ begun }) => begun));
  const statuses = await Promise.all(uploads.map(({ finish }) => finish()));
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
  const reply = await fetch(listening.origin + PROFILE, { headers: DEMO });
  expect(await reply.json()).toMatchObject({ personal_profile: changes });
});

it('counts the time in which a body arrives', async () => {
  const slow = begin('{"firstname":"Dewi"}');
  await slow.begun;
  await setTimeout(150);
  expect(await slow.finish()).toBe(200);
  // Node's timers may come a millisecond early.
  expect(mock.sessions.use('default').journal.find(1)?.durationMs).toBeGreaterThanOrEqual(149);
});

it('makes no other request wait for a body that never ends', async () => {
  const stalled = begin('{"firstname":"Dewi"}');
  await stalled.begun;
  try {
    const signal = AbortSignal.timeout(2000);
    const reply = await fetch(listening.origin + PROFILE, { headers: DEMO, signal });
    expect(reply.status).toBe(200);
  } finally {
    stalled.leave();
  }
});

/** A change of the profile whose second half is not sent yet. */
function begin(body: string): {
  begun: Promise<void>;
  finish: () => Promise<number | undefined>;
  leave: () => void;
} {
  const headers = { ...DEMO, 'content-type': 'application/json', 'content-length': body.length };
  const upload = request(listening.origin + PROFILE, { method: 'PATCH', headers });
  upload.on('error', () => undefined);
  const half = body.length / 2;
  const arrive = async (): Promise<void> => {
    await new Promise((done) => upload.write(body.slice(0, half), done));
    // A later request is answered later, so the first half has arrived by then.
    await (await fetch(`${listening.origin}/contracts/frog-cloud.json`)).text();
  };
  const finish = async (): Promise<number | undefined> => {
    upload.end(body.slice(half));
    const [reply] = (await once(upload, 'response')) as [IncomingMessage];
    reply.resume();
    return reply.statusCode;
  };
  return {
    begun: arrive(),
    finish,
    leave: () => {
      upload.destroy();
    },
  };
}
