// The mock itself: its health, its scenarios, and its answers to mistyped requests.
import { expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { readContract } from '../../server/contract/bundles.ts';
import { VERSION } from '../../server/control/version.ts';
import { clientOf } from './client.ts';

const mock = createMock({ apis: ['frog-cloud'] });
const client = clientOf(mock);

it('is healthy, and shows its version, its number of sessions and where they are kept', async () => {
  const other = createMock({ apis: ['frog-cloud'] });
  other.sessions.use('a');
  const reply = await clientOf(other).get('/health').expect(200);
  const store = other.sessions.store.kind;
  expect(reply.body).toEqual({ status: 'ok', version: VERSION, sessions: 2, store });
});

it('lists its scenarios, the most important first', async () => {
  const reply = await client.get('/scenarios').expect(200);
  const { scenarios } = reply.body as { scenarios: { name: string; description: string }[] };
  expect(scenarios.map(({ name }) => name)).toEqual(['demo', 'empty', 'suspended', 'near-limit']);
});

it('tells the scenario of a session that names none', async () => {
  const other = createMock({ apis: ['frog-cloud'], scenario: 'empty' });
  const reply = await clientOf(other).get('/scenarios').expect(200);
  expect(reply.body).toHaveProperty('initial', 'empty');
});

it('lists the APIs, those that it comes with and those that it was given', async () => {
  const { document } = readContract('klikoo');
  const given = createMock({ apis: ['frog-cloud'], contracts: [{ name: 'shop', document }] });
  const reply = await clientOf(given).get('/apis').expect(200);
  const { title } = document.info;
  expect(reply.body).toEqual({
    apis: [
      {
        name: 'frog-cloud',
        title: 'Frog Cloud customer API',
        contract: '/contracts/frog-cloud.json',
        bundled: true,
      },
      { name: 'shop', title, contract: '/contracts/shop.json', bundled: false },
    ],
  });
});

it.each([
  ['a scenario', 'POST', '/sessions', { name: 'a', scenario: 'night' }, 400, 'demo, empty'],
  ['a snapshot', 'POST', '/sessions', { name: 'a', snapshot: 'kept' }, 404, 'none'],
  ['a session', 'GET', '/sessions/nobody', undefined, 404, 'POST /sessions'],
  ['a session name', 'GET', '/sessions/-bad', undefined, 400, '[A-Za-z0-9._-]'],
  ['an API', 'GET', '/sessions/default/journal?domain=frog', undefined, 400, 'frog-cloud'],
  [
    'an operation',
    'GET',
    '/sessions/default/journal?operation=getProfiles',
    undefined,
    400,
    'getProfile, ',
  ],
  ['an entry', 'GET', '/sessions/default/journal/7', undefined, 404, 'empty'],
  ['an entry to go back to', 'POST', '/sessions/default/rewind', { entry: 7 }, 404, 'empty'],
  ['a duration', 'POST', '/sessions/default/clock/advance', { by: 'soon' }, 400, 'PT90S'],
  ['a state', 'GET', '/sessions/default/state/frog', undefined, 404, 'frog-cloud'],
  ['a fault', 'DELETE', '/sessions/default/faults/f-1', undefined, 404, 'none'],
  [
    'an operation to fail',
    'POST',
    '/sessions/default/faults',
    { match: { operation: 'getProfiles' }, effect: { kind: 'drop' } },
    400,
    'getProfile, ',
  ],
  ['a path', 'GET', '/nowhere', undefined, 404, '/nowhere'],
])('answers a problem that names the allowed values for %s', async (...call) => {
  const [, method, path, body, status, allowed] = call;
  const agent = request(mock.app);
  const started = method === 'POST' ? agent.post(`/_control${path}`) : undefined;
  const other = method === 'GET' ? agent.get(`/_control${path}`) : agent.delete(`/_control${path}`);
  const reply = await (started ?? other).send(body);
  expect([reply.status, reply.type]).toEqual([status, 'application/problem+json']);
  expect(reply.body).toHaveProperty('status', status);
  expect(reply.text).toContain(allowed);
});

it('names the existing faults', async () => {
  const created = await client
    .post('/sessions/default/faults', { match: { path: '/' }, effect: { kind: 'drop' } })
    .expect(201);
  const { id } = created.body as { id: string };
  const reply = await client.delete('/sessions/default/faults/f-1').expect(404);
  expect(reply.body).toHaveProperty('detail', expect.stringContaining(id));
});

it('answers 405 with the methods of the path', async () => {
  const reply = await client.post('/health').expect(405);
  expect(reply.headers['allow']).toBe('GET, HEAD, OPTIONS');
});

it('answers OPTIONS with the methods of the path', async () => {
  const reply = await request(mock.app).options('/_control/sessions').expect(204);
  expect(reply.headers['allow']).toBe('GET, POST, HEAD, OPTIONS');
});

it.each([
  ['no JSON', 'application/json', '{half', 400],
  ['nested too deep', 'application/json', '['.repeat(50_000), 400],
  ['another type', 'text/plain', '{}', 415],
  ['nothing', 'application/json', '', 400],
])('answers a problem to a body that is %s', async (_, type, body, status) => {
  const reply = await request(mock.app).post('/_control/sessions').type(type).send(body);
  expect([reply.status, reply.type]).toEqual([status, 'application/problem+json']);
});

it('names every violation of its contract', async () => {
  const wrong = { name: '-bad', scenario: 1, surplus: true };
  const reply = await client.post('/sessions', wrong).expect(400);
  const { violations } = reply.body as { violations: { place: string }[] };
  expect(violations.map(({ place }) => place).sort()).toEqual([
    '/body/name',
    '/body/scenario',
    '/body/surplus',
  ]);
});

it('changes nothing for a client that accepts no JSON', async () => {
  const asked = client.post('/sessions', { name: 'xml' }).accept('application/xml');
  await asked.expect(406);
  expect(mock.sessions.find('xml')).toBeUndefined();
});

it('leaves no trace in a journal', async () => {
  await client.get('/health').expect(200);
  expect(mock.sessions.use('default').journal.entries).toEqual([]);
});

it('serves its own docs and contract', async () => {
  const reply = await request(mock.app).get('/contracts/control.json').expect(200);
  expect(reply.body).toHaveProperty('info.title', 'Kontrak control API');
});
