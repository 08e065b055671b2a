import assert from 'node:assert/strict';
import { test } from 'node:test';

import { startMock } from 'kontrak/test';

const running = await startMock();

test('is answered while time stands still', async ({ mock: { timers } }) => {
  timers.enable({ apis: ['setImmediate', 'setTimeout', 'setInterval'] });
  const mock = running.session();
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  const headers = { Authorization: 'Bearer demo' };
  const reply = await fetch('https://frog.example.com/api/inf', { headers });
  assert.equal(reply.status, 200);
});
