import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { pending } from '../../server/world/agenda.ts';
import { clientOf, startAnew } from './client.ts';

const STATE = '/sessions/a/state/frog-cloud';

const mock = createMock({ apis: ['frog-cloud'] });
const client = clientOf(mock);

beforeEach(async () => {
  await startAnew(mock);
  mock.sessions.use('a');
  await client.get('/sessions/a/state'); // so that the domain has begun
});

describe('the state', () => {
  it('is shown with the clock, for every API that is served', async () => {
    const reply = await client.get('/sessions/a/state').expect(200);
    expect(reply.body).toHaveProperty('clock.frozen', false);
    expect(reply.body).toHaveProperty('domains.frog-cloud.customers.4821.firstname', 'Sari');
    expect(Object.keys((reply.body as { domains: object }).domains)).toEqual(['frog-cloud']);
  });

  it('holds only the APIs that are served, and schedules no events for others', async () => {
    await client.profile('a').expect(200);
    const { domains, agenda } = mock.sessions.use('a').world;
    expect(Object.keys(domains)).toEqual(['frog-cloud']);
    expect([...pending(agenda)]).toEqual([]);
    const reply = await client.get('/sessions/a/state/awan').expect(404);
    expect(reply.body).toHaveProperty('detail', expect.stringMatching(/there are frog-cloud\.$/));
  });

  it('is shown for one API, its tables as records by id', async () => {
    const reply = await client.get(STATE).expect(200);
    expect(Object.keys(reply.body as object)).toEqual(['customers', 'tokens']);
    expect(reply.body).toHaveProperty('customers.4821.unread_count', 3);
    expect(reply.text).not.toContain('buckets');
  });

  it('shows the changes of requests', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    const reply = await client.get(STATE).expect(200);
    expect(reply.body).toHaveProperty('customers.4821.firstname', 'Dewi');
  });

  it('is refused for an unknown API with the names of the known ones', async () => {
    const reply = await client.get('/sessions/a/state/nowhere').expect(404);
    expect(reply.body).toHaveProperty('detail', expect.stringContaining('frog-cloud'));
  });
});

describe('a patch', () => {
  it('changes the values that it names, and no others', async () => {
    await client.patch(STATE, { customers: { 4821: { unread_count: 0 } } }).expect(200);
    const state = await client.get(STATE).expect(200);
    expect(state.body).toHaveProperty('customers.4821.unread_count', 0);
    expect(state.body).toHaveProperty('customers.4821.firstname', 'Sari');
  });

  it('answers the first 10,000 changes, and the number of the others', async () => {
    const ids = Array.from({ length: 10_003 }, (_, i) => `token-${i}`);
    const tokens = Object.fromEntries(ids.map((id) => [id, '4821']));
    const reply = await client.patch(STATE, { tokens }).expect(200);
    const { changes, more } = reply.body as { changes: object[]; more: number };
    expect([changes.length, more]).toEqual([10_000, 3]);
  });

  it('answers the changes', async () => {
    const patch = { customers: { 4821: { unread_count: 0, firstname: 'Sari' } } };
    const reply = await client.patch(STATE, patch).expect(200);
    const path = '/domains/frog-cloud/customers/4821/unread_count';
    expect(reply.body).toEqual({ changes: [{ op: 'replace', path, value: 0 }] });
    expect(reply.headers).not.toHaveProperty('preference-applied');
    const again = await client.patch(STATE, patch).expect(200);
    expect(again.body).toEqual({ changes: [] });
  });

  it('answers each record of a table by itself, and secrets and their ids as ***', async () => {
    const reply = await client.patch(STATE, { tokens: { other: '4821' } }).expect(200);
    const path = '/domains/frog-cloud/tokens/***';
    expect(reply.body).toEqual({ changes: [{ op: 'add', path, value: '***' }] });
  });

  it('answers the whole state to a client that prefers it', async () => {
    const patch = { customers: { 4821: { unread_count: 0 } } };
    const reply = await client.patch(STATE, patch).set('Prefer', 'return=representation');
    expect(reply.headers).toHaveProperty('preference-applied', 'return=representation');
    expect(reply.body).toEqual((await client.get(STATE)).body);
    expect(reply.body).toHaveProperty('customers.4821.unread_count', 0);
  });

  it.each([
    ['return=minimal', 'return=minimal'],
    ['wait=1, return="minimal"', 'return=minimal'],
    ['return=all', undefined],
    ['code=404', undefined],
  ])('answers the changes to a client that prefers %s', async (prefer, applied) => {
    const reply = await client.patch(STATE, {}).set('Prefer', prefer).expect(200);
    expect(reply.headers['preference-applied']).toBe(applied);
    expect(reply.body).toEqual({ changes: [] });
  });

  it('shows in the replies of the API', async () => {
    await client.patch(STATE, { customers: { 4821: { firstname: 'Dewi' } } }).expect(200);
    const reply = await client.profile('a').expect(200);
    expect(reply.body).toHaveProperty('full_name', 'Dewi Wibawa');
  });

  it('adds a value that was missing', async () => {
    await client.patch(STATE, { tokens: { other: '4821' } }).expect(200);
    await client.profile('a').set('Authorization', 'Bearer other').expect(200);
    await client.profile('a').set('Authorization', 'Bearer demo').expect(200);
  });

  it('removes a value that it sets to null', async () => {
    await client.patch(STATE, { tokens: { demo: null } }).expect(200);
    await client.profile('a').expect(401);
  });

  it('lifts a suspension, and leaves null for its time', async () => {
    await client.post('/sessions/a/reset', { scenario: 'suspended' }).expect(200);
    const patch = { customers: { 4821: { suspended_at: null, suspend_reason: null } } };
    await client.patch(STATE, patch).expect(200);
    const state = await client.get(STATE).expect(200);
    expect(state.body).toHaveProperty('customers.4821.suspended_at', null);
  });

  it('leaves the other sessions alone', async () => {
    await client.patch(STATE, { tokens: { demo: null } }).expect(200);
    await client.profile('default').expect(200);
  });

  it('leaves the world as it was if it changes nothing', async () => {
    const before = mock.sessions.use('a').world;
    await client.patch(STATE, {}).expect(200);
    expect(mock.sessions.use('a').world).toEqual(before);
  });

  it('makes no entry in the journal', async () => {
    await client.patch(STATE, { tokens: { other: '4821' } }).expect(200);
    expect(mock.sessions.use('a').journal.entries).toEqual([]);
  });

  it('is undone by a rewind', async () => {
    await client.profile('a').expect(200);
    await client.patch(STATE, { tokens: { demo: null } }).expect(200);
    await client.post('/sessions/a/rewind', { entry: 1 }).expect(200);
    await client.profile('a').expect(200);
  });
});

describe('a patch that breaks the state', () => {
  const broken = {
    customers: { 4821: { firstname: 'Dewi', unread_count: -1, account_type: 'X', surplus: 1 } },
    surplus: true,
  };

  it('names every violation', async () => {
    const reply = await client.patch(STATE, broken).expect(400);
    const { violations } = reply.body as { violations: { place: string }[] };
    expect(violations.map(({ place }) => place).sort()).toEqual([
      '/body',
      '/body/customers/4821',
      '/body/customers/4821/account_type',
      '/body/customers/4821/unread_count',
    ]);
  });

  it('is refused as a whole', async () => {
    const before = mock.sessions.use('a').world;
    await client.patch(STATE, broken).expect(400);
    expect(mock.sessions.use('a').world).toBe(before);
  });

  it.each([
    ['removes what has to be there', { customers: null }],
    ['removes a field that has to be there', { customers: { 4821: { email: null } } }],
    ['gives something another type', { tokens: ['demo'] }],
  ])('is refused if it %s', async (_, patch) => {
    const reply = await client.patch(STATE, patch).expect(400);
    expect(reply.body).toHaveProperty('violations.0.place');
  });

  it('is refused with a JSON Pointer to a key with / and ~ in it', async () => {
    const reply = await client.patch(STATE, { customers: { 'a/b~c': 1 } }).expect(400);
    expect(reply.body).toHaveProperty('violations.0.place', '/body/customers/a~1b~0c');
  });

  it.each(['[]', '"text"', 'null', '1'])(
    'is refused if it is %s and not an object',
    async (patch) => {
      const before = mock.sessions.use('a').world;
      const reply = await client.patch(STATE, patch).expect(400);
      expect(reply.body).toHaveProperty('status', 400);
      expect(mock.sessions.use('a').world).toBe(before);
    },
  );
});

it('is changed by a patch that is labelled plain JSON, as many clients do', async () => {
  const patch = { customers: { '4821': { unread_count: 0 } } };
  await request(mock.app).patch(`/_control${STATE}`).send(patch).expect(200);
  const state = await client.get(STATE).expect(200);
  expect(state.body).toHaveProperty('customers.4821.unread_count', 0);
});

describe('a patch that names a key of JavaScript', () => {
  it.each([
    ['{"__proto__":{"polluted":1}}', '/body/__proto__'],
    ['{"tokens":{"__proto__":{"polluted":1}}}', '/body/tokens/__proto__'],
    [
      '{"customers":{"4821":{"constructor":{"prototype":{"polluted":1}}}}}',
      '/body/customers/4821/constructor',
    ],
    ['{"tokens":{"constructor":"4821"}}', '/body/tokens/constructor'],
    ['{"prototype":null}', '/body/prototype'],
    ['{"customers":{"__proto__":{"firstname":"Dewi"}}}', '/body/customers/__proto__'],
    ['{"tokens":{"a/b~c":{"__proto__":1}}}', '/body/tokens/a~1b~0c/__proto__'],
    ['{"tokens":[{"__proto__":{"polluted":1}}]}', '/body/tokens/0/__proto__'],
  ])('is refused as a whole: %s', async (patch, place) => {
    const before = mock.sessions.use('a').world;
    const reply = await client.patch(STATE, patch).expect(400);
    expect(reply.body).toHaveProperty('violations.0.place', place);
    expect(mock.sessions.use('a').world).toBe(before);
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('the inbox', () => {
  const message = {
    id: 'm-1',
    at: Date.parse('2026-01-15T03:01:20.006Z'),
    domain: 'mitra-delivery',
    channel: 'email' as const,
    to: 'mitra.satu@example.com',
    subject: 'Your verification code',
    text: 'Your verification code is 000000.',
    data: { code: '000000' },
  };

  beforeEach(async () => {
    const sms = { ...message, id: 'm-2', channel: 'sms' as const, to: '080000000001' };
    const session = mock.sessions.use('a');
    const inbox = [message, { ...sms, subject: null }];
    await session.restore({ world: { ...session.world, inbox }, name: 'mailed', session: 'a' });
  });

  it('shows the messages of the session, the newest last', async () => {
    const reply = await client.get('/sessions/a/inbox').expect(200);
    expect(reply.body).toMatchObject({ messages: [{ id: 'm-1' }, { id: 'm-2', subject: null }] });
    expect(reply.body).toHaveProperty('messages.0', {
      ...message,
      at: '2026-01-15T03:01:20.006Z',
    });
  });

  it('shows only the messages to one address', async () => {
    const reply = await client.get('/sessions/a/inbox?to=080000000001').expect(200);
    expect(reply.body).toMatchObject({ messages: [{ id: 'm-2' }] });
    const nobody = await client.get('/sessions/a/inbox?to=0800').expect(200);
    expect(nobody.body).toEqual({ messages: [] });
  });

  it('is empty in another session, and after a reset', async () => {
    const other = await client.get('/sessions/default/inbox').expect(200);
    await client.post('/sessions/a/reset').expect(200);
    const after = await client.get('/sessions/a/inbox').expect(200);
    expect([other.body, after.body]).toEqual([{ messages: [] }, { messages: [] }]);
  });
});
