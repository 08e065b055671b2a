import assert from 'node:assert/strict';
import { test } from 'node:test';

import { setupServer } from 'msw/node';

const server = setupServer();
server.listen({ onUnhandledRequest: 'error' });

// Also a mock that is loaded later is reached.
const { startMock } = await import('kontrak/test');
const { handlersAt, handlersOf } = await import('kontrak/msw');

const ME = 'https://api.demo.awanio.com/v2/accounts/me';
const headers = { Authorization: 'Bearer demo' };

test('answers from a mock in this process', async () => {
  const mock = (await startMock()).session();
  server.use(...handlersOf(mock));
  const { data } = await (await fetch(ME, { headers })).json();
  assert.equal(data.username, 'ratnap');
  assert.equal(mock.journal('getCurrentUser').length, 1);
});

test('answers from a mock elsewhere', async () => {
  const mock = await startMock({ port: 0 });
  server.resetHandlers();
  server.use(...(await passing(mock.origin, () => handlersAt(mock.origin, { session: 'night' }))));
  const reply = await fetch(ME, { headers });
  assert.equal(reply.status, 200);
  assert.equal(mock.session('night').journal('getCurrentUser').length, 1);
  await mock.stop();
});

/** A worker of MSW lets the calls to the mock itself pass; so does a server, if it is told to. */
async function passing(origin, call) {
  const { http, passthrough } = await import('msw');
  server.use(http.all(`${origin}/*`, () => passthrough()));
  return await call();
}
