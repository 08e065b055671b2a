// A request of the journal, sent once more: as it was, with the secrets that the journal masks.
import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { clientOf, startAnew } from './client.ts';
import type { Entry } from '../../server/world/entry.ts';

const DEMO = { Authorization: 'Bearer demo' };

const mock = createMock();
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

function entry(number: number, session = 'default'): Entry {
  const found = mock.sessions.use(session).journal.find(number);
  if (!found) throw new Error(`There is no entry ${number}`);
  return found;
}

const resend = (number: number, session = 'default') =>
  client.post(`/sessions/${session}/journal/${number}/resend`);

it('tells the entry of the request as it is now, in the same session', async () => {
  await client.change('other', { firstname: 'Rara' });
  await client.change('other', { firstname: 'Budi' });
  const reply = await resend(1, 'other').expect(200);
  expect(reply.body).toMatchObject({
    number: 3,
    method: 'PATCH',
    operation: 'updateProfile',
    status: 200,
  });
  const profile = await client.profile('other');
  expect(profile.body).toMatchObject({ firstname: 'Rara' });
  expect(mock.sessions.find('default')?.journal.entries).toEqual([]);
});

it('sends a token and a password that nobody sees in the journal', async () => {
  const login = { email: 'mitra.satu@example.com', password: 'not-a-real-password' };
  const sent = { ...login, login: 'email', login_via: 'web', token: 'any' };
  await request(mock.app).post('/mitra-delivery/auth/login').set(DEMO).send(sent);
  expect(JSON.stringify((await client.get('/sessions/default/journal/1')).body)).not.toContain(
    login.password,
  );
  await resend(1).expect(200);
  expect(entry(2).request.body).toEqual(sent);
  expect(entry(2).request.headers['authorization']).toBe(DEMO.Authorization);
});

describe.each<[string, string, string]>([
  ['JSON as it was written', 'application/json', '{ "firstname" :  "Rara" }'],
  ['broken JSON', 'application/json', '{"firstname":'],
  ['a form', 'application/x-www-form-urlencoded', 'firstname=Rara&firstname=Budi'],
])('of %s', (_, type, body) => {
  it('has the same body, query and headers', async () => {
    const path = '/frog-cloud/api/customer/profile?a=1&b=x%20y&b=z';
    await request(mock.app)
      .patch(path)
      .set({ ...DEMO, 'Content-Type': type, 'X-Mine': 'two, words' })
      .send(body);
    await resend(1).expect(200);
    const [first, again] = [entry(1), entry(2)];
    for (const name of ['method', 'path', 'query', 'status', 'sent'] as const)
      expect(again[name]).toEqual(first[name]);
    expect(again.request.body).toEqual(first.request.body);
    for (const name of ['content-type', 'authorization', 'x-mine'])
      expect(again.request.headers[name]).toEqual(first.request.headers[name]);
  });
});

it('keeps the segments of a path as they came', async () => {
  const path = '/frog-cloud/%2e%2e/_control/sessions';
  await request(mock.app).post(path).send({});
  await resend(1).expect(200);
  expect(entry(2).path).toBe(entry(1).path);
});

it.each(['drop', 'truncate'])(
  'tells the entry of a request that meets the fault %s',
  async (kind) => {
    await client.profile('default');
    await client.post('/sessions/default/faults', {
      match: { operation: 'getProfile' },
      effect: { kind },
    });
    const reply = await resend(1).expect(200);
    expect(reply.body).toMatchObject({ number: 2, operation: 'getProfile' });
  },
);

it('refuses a request with a password that the contract keeps from the journal', async () => {
  const login = { email: 'sari@kopi-nusa.example.com', password: 'not-a-real-password' };
  await request(mock.app).post('/awan/v2/accounts/login').send(login);
  const reply = await resend(1).expect(409);
  expect(reply.body).toHaveProperty('detail', expect.stringContaining('a secret that is not kept'));
});

it('refuses a request of which only a part is kept, and sends nothing', async () => {
  await client.change('default', { firstname: 'x'.repeat(70_000) });
  const reply = await resend(1).expect(409);
  expect(reply.body).toHaveProperty('detail', expect.stringContaining('only a part of its body'));
  expect(mock.sessions.use('default').journal.entries).toHaveLength(1);
});
