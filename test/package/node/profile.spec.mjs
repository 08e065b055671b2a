import assert from 'node:assert/strict';
import { test } from 'node:test';

import { startMock } from 'kontrak/test';

const running = await startMock();

test('shows that the customer is gone', async () => {
  const mock = running.session(); // a session of its own for each test
  await mock.freeze('2026-03-31T10:00:00Z');
  mock.answer('getProfile', { status: 404 }).once();
  const reply = await mock.fetch('/frog-cloud/api/customer/profile', {
    headers: { Authorization: 'Bearer demo' },
  });
  assert.equal(reply.status, 404);
});

test('is answered while time stands still', async ({ mock: { timers } }) => {
  timers.enable({ apis: ['setImmediate', 'setTimeout', 'setInterval'] });
  const mock = running.session();
  await mock.intercept({ bases: { 'https://frog.example.com': 'frog-cloud' } });
  const headers = { Authorization: 'Bearer demo' };
  const reply = await fetch('https://frog.example.com/api/inf', { headers });
  assert.equal(reply.status, 200);
});
