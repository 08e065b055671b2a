// The control API refuses bodies so deep that walking them would overflow the stack.
import { beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { MOST_KEPT } from '../../server/world/kept-body.ts';
import { clientOf, startAnew } from './client.ts';

const DEEP = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;

const mock = createMock({ apis: ['frog-cloud'] });
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

/** Sends a body that the API refuses. */
async function sendBody(text: string): Promise<void> {
  await request(mock.app)
    .patch('/@a/frog-cloud/api/customer/profile')
    .set('Authorization', 'Bearer demo')
    .type('application/json')
    .send(text)
    .expect(400);
}

it('shows the text of the body in the entry', async () => {
  await sendBody(DEEP);
  const reply = await client.get('/sessions/a/journal/1').expect(200);
  expect(reply.body).toHaveProperty('request.body', DEEP.slice(0, MOST_KEPT));
});

it('masks the text of the body in the entry if it names a secret', async () => {
  await sendBody(DEEP.replace('"a"', '"password"'));
  const reply = await client.get('/sessions/a/journal/1').expect(200);
  expect(reply.body).toHaveProperty('request.body', '***');
});

it('shows the text of the body in the HTTP archive', async () => {
  await sendBody(DEEP);
  const reply = await client.get('/sessions/a/journal/har').expect(200);
  expect(reply.body).toHaveProperty(
    'log.entries.0.request.postData.text',
    DEEP.slice(0, MOST_KEPT),
  );
});

it('refuses a patch of the state, and names the limit', async () => {
  mock.sessions.use('a');
  const reply = await client.patch('/sessions/a/state/frog-cloud', DEEP).expect(400);
  expect(reply.type).toBe('application/problem+json');
  expect(reply.body).toHaveProperty('detail', expect.stringContaining('100 levels'));
});
