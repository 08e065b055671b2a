// No secret shows that the contract, or another part of the request, tells to be one.
import { beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { load } from '../../server/contract/load.ts';
import { MockSession } from '../../server/testing/mock-session.ts';
import { clientOf } from './client.ts';
import { MARKER } from '../world/secrets.ts';
import type { Mock } from '../../server/app.ts';

const OK = { responses: { 200: { description: 'Fine' } } };
const PARAMETER = { required: true, schema: { type: 'string' } };
const CONTRACT = {
  openapi: '3.1.0',
  info: { title: 'Weather', version: '1' },
  servers: [{ url: 'https://weather.example/v1' }],
  components: {
    schemas: {
      Door: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string' },
          knock: { $ref: '#/components/schemas/Knock' },
          knocks: { type: 'array', items: { allOf: [{ $ref: '#/components/schemas/Knock' }] } },
          opener: { type: 'object', properties: { word: { type: 'string', format: 'password' } } },
          word: { type: 'string' },
        },
      },
      Knock: { type: ['string', 'number', 'null'], format: 'password' },
    },
    securitySchemes: {
      asked: { type: 'apiKey', in: 'query', name: 'appid' },
      sent: { type: 'apiKey', in: 'header', name: 'X-Door' },
    },
  },
  paths: {
    '/now': {
      get: {
        ...OK,
        parameters: [
          { name: 'knock', in: 'query', schema: { type: 'string', format: 'password' } },
          { name: 'X-Knock', in: 'header', schema: { type: 'string', format: 'password' } },
        ],
        security: [{ asked: [] }, { sent: [] }],
      },
    },
    '/resets/{token}/': {
      post: { ...OK, parameters: [{ ...PARAMETER, name: 'token', in: 'path' }] },
    },
    '/links/{id}.{otp}/uses': {
      post: {
        ...OK,
        parameters: [
          { ...PARAMETER, name: 'id', in: 'path' },
          { ...PARAMETER, name: 'otp', in: 'path' },
        ],
      },
    },
    '/doors': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Door' } } },
        },
        responses: {
          201: {
            description: 'Made',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Door' } } },
          },
        },
      },
    },
    '/doors/{id}': {
      parameters: [{ ...PARAMETER, name: 'id', in: 'path' }],
      get: {
        responses: {
          200: {
            description: 'Fine',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Door' } } },
          },
        },
      },
      delete: { responses: { 204: { description: 'Gone' } } },
    },
    '/notes': {
      post: { ...OK, requestBody: { content: { 'application/json': { schema: {} } } } },
    },
  },
};

let mock: Mock;
let log: string[];

beforeAll(async () => {
  const { document } = await load(CONTRACT);
  log = [];
  mock = createMock({ contracts: [{ name: 'weather', document }], log: (line) => log.push(line) });
});

/** All that shows of the newest entry. */
async function shown(): Promise<string> {
  const client = clientOf(mock);
  const { journal } = mock.sessions.use('default');
  const entry = await client.get(`/sessions/default/journal/${journal.next - 1}`).expect(200);
  const har = await client.get('/sessions/default/journal/har').expect(200);
  const list = await client.get('/sessions/default/journal').expect(200);
  const calls = new MockSession(mock, 'default').journal();
  journal.clear();
  return entry.text + har.text + list.text + JSON.stringify(calls) + log.join();
}

it.each([
  ['GET', `/now?appid=${MARKER}`, {}],
  ['GET', `/nowhere?appid=${MARKER}`, {}],
  ['GET', `/now?knock=${MARKER}`, {}],
  ['GET', '/now', { 'X-Door': MARKER }],
  ['GET', '/now', { 'X-Knock': MARKER }],
  ['POST', `/resets/${MARKER}/`, {}],
  ['POST', `/resets/${MARKER}`, {}],
  ['POST', `/v1/resets/${MARKER}`, {}],
  ['GET', `/resets/${MARKER}`, {}],
  ['POST', `/links/7.${MARKER}/uses`, {}],
])('shows no secret of %s %s with the headers %j', async (method, path, headers) => {
  const agent = request(mock.app);
  await (method === 'GET' ? agent.get(path) : agent.post(path)).set(headers);
  expect(await shown()).not.toContain(MARKER);
});

it.each([
  { password: MARKER, [MARKER]: 1 },
  { password: MARKER, deeper: [{ [MARKER]: { name: 'Sari' } }] },
  { secret: { [MARKER]: MARKER }, token: MARKER },
  { env: [{ name: 'DB_PASSWORD', value: MARKER }] },
  { env: { key: 'token', Value: [MARKER] } },
  { database: `postgres://sari:${MARKER}@db.example/shop` },
  { card: { cvv: MARKER, cvc: MARKER }, pin: MARKER, session_id: MARKER, pass: MARKER },
  { 'Ocp-Apim-Subscription-Key': MARKER },
  { headers: [{ name: 'Authorization', value: `Bearer ${MARKER}` }] },
  { headers: [{ header: 'X-Api-Key', value: MARKER }] },
  { headers: [{ key: 'Cookie', val: `a=${MARKER}` }] },
  {
    headers: [
      ['accept', '*/*'],
      ['authorization', `Bearer ${MARKER}`],
    ],
  },
  { cookies: [{ name: 'sid', value: MARKER, path: '/' }] },
  {
    inputs: [
      { type: 'password', content: MARKER },
      { field: 'card_pin', values: [MARKER] },
    ],
  },
  [{ op: 'replace', path: '/user/password', value: MARKER }],
])('shows no secret of the body %j', async (body) => {
  await request(mock.app).post('/notes').send(body);
  expect(await shown()).not.toContain(MARKER);
});

it('shows what only looks like it', async () => {
  const body = { spin: 'fast', compass: 'north', env: [{ name: 'CITY', value: 'Medan' }] };
  await request(mock.app).post('/notes').send(body);
  expect(mock.sessions.use('default').journal.find(1)?.request.body).toEqual(body);
  const text = await shown();
  for (const one of ['fast', 'north', 'Medan']) expect(text).toContain(one);
});

it.each([
  { knock: MARKER },
  { knocks: ['rat', MARKER] },
  { opener: { word: MARKER } },
  { opener: { word: MARKER }, echo: MARKER, [MARKER]: 1 },
  { else: { knock: { deep: MARKER } } },
  { knock: MARKER, long: 'a'.repeat(70_000) },
])('shows no password of the contract in %j', async (body) => {
  const agent = request(mock.app);
  const { body: made } = (await agent.post('/doors').send({ id: '7', ...body })) as {
    body: { id: string };
  };
  let text = await shown();
  await agent.get(`/doors/${made.id}`).expect(200);
  text += await shown();
  await agent.delete(`/doors/${made.id}`).expect(204);
  text += await shown();
  expect(text).not.toContain(MARKER);
});

it('shows no password of the contract in a body that is not parsed', async () => {
  const sent = request(mock.app).post('/doors').set('content-type', 'application/json');
  await sent.send(`{"knock": "${MARKER}"`).expect(400);
  expect(await shown()).not.toContain(MARKER);
});

it('shows other words under the name of a password', async () => {
  await request(mock.app).post('/doors').send({ id: '7', word: 'open sesame' });
  expect(await shown()).toContain('open sesame');
});
