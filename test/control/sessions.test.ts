import { beforeEach, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { holdTurn } from '../world/turns.ts';
import { clientOf, startAnew } from './client.ts';

const mock = createMock({ apis: ['frog-cloud'] });
const client = clientOf(mock);

beforeEach(() => startAnew(mock));

/** The first name of a session's customer. */
async function firstname(session: string): Promise<unknown> {
  const reply = await client.profile(session).expect(200);
  return (reply.body as { firstname: string }).firstname;
}

describe('sessions', () => {
  it('are listed, the longest unused first', async () => {
    for (const name of ['b', 'a', 'default']) await client.profile(name).expect(200);
    const reply = await client.get('/sessions').expect(200);
    const { sessions } = reply.body as { sessions: { name: string }[] };
    expect(sessions.map(({ name }) => name)).toEqual(['b', 'a', 'default']);
  });

  it.each(['/sessions', '/sessions/a', '/sessions/default', '/sessions/a/journal'])(
    'do not count as used by a look at %s',
    async (path) => {
      for (const name of ['default', 'a', 'b']) mock.sessions.use(name);
      await client.get(path).expect(200);
      expect(mock.sessions.all.map(({ name }) => name)).toEqual(['default', 'a', 'b']);
    },
  );

  it('show their scenario and the length of their journals', async () => {
    await client.profile('a').expect(200);
    const reply = await client.get('/sessions/a').expect(200);
    expect(reply.body).toMatchObject({ name: 'a', scenario: 'demo', entries: 1, dropped: 0 });
  });

  it('begin with their first request, and not with a look at them', async () => {
    await client.get('/sessions/a').expect(404);
    await client.profile('a').expect(200);
    await client.get('/sessions/a').expect(200);
  });

  it('always include the default session', async () => {
    await client.delete('/sessions/default').expect(204);
    const reply = await client.get('/sessions/default').expect(200);
    expect(reply.body).toHaveProperty('entries', 0);
  });
});

describe('a new session', () => {
  it('begins with the scenario of its creation', async () => {
    await client.post('/sessions', { name: 'a', scenario: 'empty' }).expect(201);
    const reply = await client.get('/sessions/a/state/frog-cloud').expect(200);
    expect(reply.body).toHaveProperty('customers.4821.actual_balance', 0);
  });

  it("begins with the mock's own scenario if its creation names none", async () => {
    const other = clientOf(createMock({ apis: ['frog-cloud'], scenario: 'suspended' }));
    const reply = await other.post('/sessions', { name: 'a' }).expect(201);
    expect(reply.body).toMatchObject({ name: 'a', scenario: 'suspended', entries: 0, dropped: 0 });
  });

  it('begins with the world of a snapshot', async () => {
    await client.change('default', { firstname: 'Dewi' }).expect(200);
    await client.post('/sessions/default/snapshots', { name: 'kept' }).expect(201);
    const reply = await client.post('/sessions', { name: 'a', snapshot: 'kept' }).expect(201);
    expect(reply.body).toMatchObject({ scenario: 'demo', entries: 0 });
    expect(await firstname('a')).toBe('Dewi');
  });

  it('begins with a clock, under which no API has begun', async () => {
    const clock = { now: '2026-01-31T10:00:00.000Z', frozen: true };
    const reply = await client.post('/sessions', { name: 'a', clock }).expect(201);
    expect(reply.body).toHaveProperty('clock', { ...clock, rate: 1 });
    expect(mock.sessions.use('a').world.begun).toEqual([]);
  });

  it('refuses a time that no clock can tell', async () => {
    const clock = { now: '9999-12-01T00:00:00Z' };
    const reply = await client.post('/sessions', { name: 'a', clock }).expect(400);
    expect(reply.body).toHaveProperty('violations.0.place', '/body/clock/now');
    expect(mock.sessions.find('a')).toBeUndefined();
  });

  it('does not replace one of the same name', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    const reply = await client.post('/sessions', { name: 'a' }).expect(409);
    expect(reply.body).toHaveProperty('detail', expect.stringContaining('a already'));
    expect(await firstname('a')).toBe('Dewi');
  });

  it.each([
    ['a scenario', { scenario: 'demo' }],
    ['a clock', { clock: { frozen: true } }],
  ])('begins with %s or a snapshot, not both', async (_, other) => {
    await client.post('/sessions/default/snapshots', { name: 'kept' }).expect(201);
    const both = { name: 'a', snapshot: 'kept', ...other };
    const reply = await client.post('/sessions', both).expect(400);
    expect(reply.body).toHaveProperty('violations.0.place', '/body/snapshot');
    expect(mock.sessions.find('a')).toBeUndefined();
  });
});

describe('a reset', () => {
  it('restores state, journal, clock, faults and messages', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    const session = mock.sessions.use('a');
    session.faults.add({ match: { path: '/' }, effect: { kind: 'drop' } });
    await client.put('/sessions/a/clock', { frozen: true }).expect(200);
    const reply = await client.post('/sessions/a/reset').expect(200);
    expect(reply.body).toMatchObject({ name: 'a', scenario: 'demo', entries: 0 });
    expect(reply.body).toHaveProperty('clock.frozen', false);
    expect([session.world, session.faults.all]).toEqual([mock.sessions.initial.world, []]);
  });

  it('needs no body', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    await request(mock.app).post('/_control/sessions/a/reset').expect(200);
    expect(await firstname('a')).toBe('Sari');
  });

  it('counts as a use of the session', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    const reply = await client.post('/sessions/a/reset').expect(200);
    const { createdAt, usedAt } = reply.body as { createdAt: string; usedAt: string };
    expect(usedAt).toBe(createdAt);
  });

  it("begins with the session's own scenario again", async () => {
    await client.post('/sessions', { name: 'a', scenario: 'suspended' }).expect(201);
    const reply = await client.post('/sessions/a/reset').expect(200);
    expect(reply.body).toHaveProperty('scenario', 'suspended');
  });

  it('begins with another scenario if it names one', async () => {
    const reply = await client.post('/sessions/default/reset', { scenario: 'empty' }).expect(200);
    expect(reply.body).toHaveProperty('scenario', 'empty');
    expect(mock.sessions.use('default').world).toBe(mock.sessions.scenarios.get('empty')?.world);
  });

  it('changes nothing if it names an unknown scenario', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    await client.post('/sessions/a/reset', { scenario: 'night' }).expect(400);
    expect(await firstname('a')).toBe('Dewi');
  });

  it('waits for the request in progress', async () => {
    const session = mock.sessions.use('a');
    await client.post('/sessions/a/reset').expect(200);
    const { turn, letGo } = holdTurn(session, Date.now(), ({ random }) => random.next());
    const reset = client
      .post('/sessions/a/reset')
      .expect(200)
      .then(() => 'done');
    // Once this is answered, the mock has begun with the reset as well.
    await client.get('/health').expect(200);
    letGo();
    await Promise.all([turn, reset]);
    expect(session.world).toBe(mock.sessions.initial.world);
  });

  it('leaves the other sessions and the snapshots alone', async () => {
    await client.change('b', { firstname: 'Dewi' }).expect(200);
    await client.post('/sessions/b/snapshots', { name: 'kept' }).expect(201);
    await client.post('/sessions/default/reset').expect(200);
    expect(await firstname('b')).toBe('Dewi');
    expect(await mock.sessions.snapshots.find('kept')).toBeDefined();
  });
});

describe('a deletion', () => {
  it('forgets the session, so that its name begins anew', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    await client.delete('/sessions/a').expect(204);
    await client.get('/sessions/a').expect(404);
    expect(await firstname('a')).toBe('Sari');
  });

  it('leaves the snapshots of the session', async () => {
    await client.change('a', { firstname: 'Dewi' }).expect(200);
    await client.post('/sessions/a/snapshots', { name: 'kept' }).expect(201);
    await client.delete('/sessions/a').expect(204);
    await client.post('/sessions/default/restore', { snapshot: 'kept' }).expect(200);
    expect(await firstname('default')).toBe('Dewi');
  });
});

describe('a rewind', () => {
  it('goes back to before the entry, and gives its number again', async () => {
    for (const name of ['Dewi', 'Rina', 'Tuti']) {
      await client.change('a', { firstname: name }).expect(200);
    }
    const rewound = await client.post('/sessions/a/rewind', { entry: 2 }).expect(200);
    expect(rewound.body).toHaveProperty('entries', 1);
    const reply = await client.profile('a').expect(200);
    expect(reply.body).toHaveProperty('firstname', 'Dewi');
    expect(reply.headers['x-kontrak-entry']).toBe('2');
  });

  it('leaves the faults as they are', async () => {
    await client.profile('a').expect(200);
    const session = mock.sessions.use('a');
    session.faults.add({ match: { method: 'PUT' }, effect: { kind: 'drop' } });
    await client.post('/sessions/a/rewind', { entry: 1 }).expect(200);
    expect(session.faults.all).toHaveLength(1);
  });

  it('names the entries that exist if it cannot go back', async () => {
    const small = createMock({ apis: ['frog-cloud'], maxEntries: 2 });
    const { profile, post } = clientOf(small);
    for (let i = 0; i < 4; i += 1) await profile('a').expect(200);
    const reply = await post('/sessions/a/rewind', { entry: 2 }).expect(404);
    expect(reply.body).toHaveProperty('detail', expect.stringContaining('3 to 4'));
  });
});
