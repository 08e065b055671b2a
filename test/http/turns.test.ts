// How the requests of one session wait for each other, over a port, as one of them never ends.
import { request } from 'node:http';
import { once } from 'node:events';

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

it('gives each of many requests at once an entry of its own', async () => {
  const numbers = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const reply = await fetch(listening.origin + PROFILE, { headers: DEMO });
      return Number(reply.headers.get('x-kontrak-entry'));
    }),
  );
  expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, i) => i + 1));
});

it.failing('lets nobody wait for a body that never ends', async () => {
  const headers = { ...DEMO, 'content-type': 'application/json', 'content-length': '100' };
  const stalled = request(listening.origin + PROFILE, { method: 'PATCH', headers });
  stalled.on('error', () => undefined);
  stalled.write('{"firstname":');
  await once(stalled, 'socket');
  // The mock has the stalled request before the next one, which opens a connection of its own later.
  await fetch(`${listening.origin}/contracts/frog-cloud.json`).then((reply) => reply.text());
  const signal = AbortSignal.timeout(2000);
  try {
    const reply = await fetch(listening.origin + PROFILE, { headers: DEMO, signal });
    expect(reply.status).toBe(200);
  } finally {
    stalled.destroy();
  }
});
