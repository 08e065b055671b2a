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
