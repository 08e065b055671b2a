// The journal as an HTTP archive.
import { beforeEach, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { clientOf, startAnew } from './client.ts';

const HAR = '/sessions/a/journal/har';
const INFO = '/frog-cloud/api/inf';

const mock = createMock({ apis: ['frog-cloud'] });
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

it('lists the entries, the oldest first', async () => {
  await client.profile('a').expect(200);
  await client.change('a', { firstname: 1 }).expect(400);
  const reply = await client.get(HAR).expect(200);
  expect(reply.body).toMatchObject({ log: { version: '1.2', creator: { name: 'Kontrak' } } });
  const { log } = reply.body as { log: { entries: { response: { status: number } }[] } };
  expect(log.entries.map(({ response }) => response.status)).toEqual([200, 400]);
});

it('holds each request with its reply', async () => {
  await client.change('a', { firstname: 'Dewi' }).set('Host', 'localhost:4010').expect(200);
  const reply = await client.get(HAR).expect(200);
  expect(reply.body).toHaveProperty('log.entries.0.request.method', 'PATCH');
  expect(reply.body).toHaveProperty(
    'log.entries.0.request.url',
    'http://localhost:4010/frog-cloud/api/customer/profile',
  );
  expect(reply.body).toHaveProperty('log.entries.0.request.postData', {
    mimeType: 'application/json',
    text: '{"firstname":"Dewi"}',
  });
  expect(reply.body).toMatchObject({
    log: { entries: [{ response: { status: 200, statusText: 'OK', redirectURL: '' } }] },
  });
});

it('has an address even if the Host header is no part of an address', async () => {
  await client.profile('a').set('Host', 'a~b').expect(200);
  const reply = await client.get(HAR).expect(200);
  expect(reply.body).toHaveProperty(
    'log.entries.0.request.url',
    'http://localhost/frog-cloud/api/customer/profile',
  );
});

it('shows the query in the address and by name', async () => {
  await request(mock.app).get(`/@a${INFO}?tag=x%26y&tag=z`).set('Host', 'localhost').expect(401);
  const reply = await client.get(HAR).expect(200);
  expect(reply.body).toMatchObject({
    log: {
      entries: [
        {
          request: {
            url: `http://localhost${INFO}?tag=x%26y&tag=z`,
            queryString: [
              { name: 'tag', value: 'x&y' },
              { name: 'tag', value: 'z' },
            ],
          },
        },
      ],
    },
  });
});

it('shows a query parameter without a name', async () => {
  await request(mock.app).get(`/@a${INFO}?=x`).expect(401);
  const reply = await client.get(HAR).expect(200);
  expect(reply.body).toHaveProperty('log.entries.0.request.queryString', [
    { name: '', value: 'x' },
  ]);
});

it('shows a body without a content type', async () => {
  const change = request(mock.app).patch('/@a/frog-cloud/api/customer/profile').send('{}');
  await change.unset('Content-Type').expect(401);
  const reply = await client.get(HAR).expect(200);
  expect(reply.body).toHaveProperty('log.entries.0.request.postData', { mimeType: '', text: '{}' });
});

it('counts the time from the arrival to the reply', async () => {
  const effect = { kind: 'delay', delayMs: 150 } as const;
  mock.sessions.use('a').faults.add({ match: {}, effect });
  await client.profile('a').expect(200);
  const reply = await client.get(HAR).expect(200);
  const { log } = reply.body as { log: { entries: { time: number; timings: object }[] } };
  // Node's timers may come a millisecond early.
  expect(log.entries[0]?.time).toBeGreaterThanOrEqual(149);
  expect(log.entries[0]?.timings).toHaveProperty('wait', log.entries[0]?.time);
});

it('shows no secret', async () => {
  await request(mock.app)
    .get(`/@a${INFO}?token=hunter2&token=hunter2`)
    .set({ Authorization: 'Bearer hunter2', Cookie: 'sid=hunter2' })
    .expect(401);
  const reply = await client.get(HAR).expect(200);
  expect(reply.text).not.toContain('hunter2');
  expect(reply.text).toContain('***');
});

it.each(['/a|b', '/a"b', '/%E0%A4%A', '/{id}', '/a^b`c', '/50%'])(
  'has a valid address for the path %s',
  async (path) => {
    await request(mock.app).get(`/@a/frog-cloud${path}`);
    const reply = await client.get(HAR).expect(200);
    const { log } = reply.body as { log: { entries: { request: { url: string } }[] } };
    expect(URL.canParse(log.entries[0]?.request.url ?? '')).toBe(true);
  },
);

/** The archive's text of a request body. */
async function postedText(body: string): Promise<unknown> {
  await request(mock.app)
    .patch('/@a/frog-cloud/api/customer/profile')
    .set('Authorization', 'Bearer demo')
    .type('application/json')
    .send(body)
    .expect(400);
  const reply = await client.get(HAR).expect(200);
  const { log } = reply.body as { log: { entries: { request: unknown }[] } };
  return log.entries[0]?.request;
}

it.each([
  ['is no JSON', '{half', '{half'],
  ['is no JSON and names a secret', '{"password":"hunter2"', '***'],
  ['is a JSON text', '"half"', '"half"'],
  ['is JSON', '{ "firstname": 1 }', '{"firstname":1}'],
])('shows the text of a body that %s', async (_, body, text) => {
  expect(await postedText(body)).toMatchObject({
    postData: { mimeType: 'application/json', text },
    bodySize: text.length,
  });
});

it('marks the exchanges that met a fault', async () => {
  const effects = [
    { kind: 'status', status: 503 },
    { kind: 'delay', delayMs: 1 },
  ];
  mock.sessions.use('a');
  const match = { operation: 'getProfile' };
  for (const effect of effects)
    await client.post('/sessions/a/faults', { match, effect, times: 1 }).expect(201);
  for (const status of [503, 200, 200]) await client.profile('a').expect(status);
  const reply = await client.get(HAR).expect(200);
  const { log } = reply.body as { log: { entries: { _kontrak?: object }[] } };
  expect(log.entries.map(({ _kontrak }) => _kontrak)).toEqual([
    ...[{ fault: 'status' }, { fault: 'delay' }, undefined],
  ]);
});
