// A refusal quotes a client; it does not send back all that a client has sent.
import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createApp } from '../../server/app.ts';
import { Failure } from '../../server/world/failure.ts';

const LONG = 'x'.repeat(12_000);
const app = createApp({ apis: ['frog-cloud'] });

it.each([
  ['an unknown path', 'GET', `/frog-cloud/${LONG}`, {}, 404],
  ['a path outside of all APIs', 'GET', `/${LONG}`, {}, 404],
  ['a path that is not well encoded', 'GET', `/frog-cloud/%${LONG}`, {}, 400],
  [
    'a content type',
    'PATCH',
    '/frog-cloud/api/customer/profile',
    { 'Content-Type': `text/${LONG}` },
    415,
  ],
  ["a session's name", 'GET', '/frog-cloud/api/inf', { 'X-Kontrak-Session': LONG }, 400],
  ['a preference', 'GET', '/frog-cloud/api/inf', { Prefer: `code=${LONG}` }, 400],
  ['a host', 'GET', '/_control/sessions', { Host: LONG }, 403],
  ['an origin', 'GET', '/_control/sessions', { Origin: `http://${LONG}` }, 403],
  ['an unknown name', 'GET', `/_control/sessions/default/state/${LONG}`, {}, 404],
])('cuts %s', async (_, method, path, headers, status) => {
  const agent = request(app);
  const sent = method === 'GET' ? agent.get(path) : agent.patch(path).send('a');
  const reply = await sent.set({ Authorization: 'Bearer demo', ...headers });
  expect(reply.text.length).toBeLessThan(3000);
  expect(reply.status).toBe(status);
});

it('keeps the beginning of a long message, with the name before a secret', () => {
  const { message } = new Failure(404, `There is no path /${'x'.repeat(1970)};token=${LONG}.`);
  expect(message).toMatch(/^There is no path \/x+;token=x+…$/);
  expect(message).toHaveLength(2001);
});
