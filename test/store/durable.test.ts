// What a session has outlives its process, in each store.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { archiveIn, archiveOf, takeIn } from '../../server/store/archive.ts';
import { bothPlaces, Processes } from './processes.ts';
import { all } from './whole.ts';
import type { Mock } from '../../server/app.ts';
import type { Session } from '../../server/world/session.ts';
import type { Places } from './stores.ts';

const TOKEN = { authorization: 'Bearer demo' };
const INFO = '/frog-cloud/api/inf';
const PROFILE = '/frog-cloud/api/customer/profile';

/** Something that is done to a session, by a number that chooses among what is there. */
const ACTS: Record<string, (mock: Mock, choice: number) => Promise<unknown>> = {
  read: (mock) => request(mock.app).get(INFO).set(TOKEN),
  write: (mock, choice) =>
    request(mock.app)
      .patch(PROFILE)
      .set(TOKEN)
      .send({ firstname: `Sari ${choice}` }),
  refused: (mock) => request(mock.app).patch(PROFILE).set(TOKEN).send({ firstname: 1 }),
  stray: (mock) => request(mock.app).get('/frog-cloud/api/nowhere'),
  freeze: (mock, choice) =>
    control(mock).put('clock', { now: `2026-01-${10 + (choice % 20)}T10:00:00Z`, frozen: true }),
  advance: (mock) => control(mock).post('clock/advance', { by: 'P1D' }),
  fault: (mock, choice) =>
    control(mock).post('faults', {
      match: { domain: 'frog-cloud' },
      effect: { kind: 'status', status: 503 },
      times: 1 + (choice % 2),
      probability: choice % 3 === 0 ? 0.5 : 1,
    }),
  patch: (mock, choice) =>
    control(mock).patch('state/frog-cloud', { customers: { 4821: { unread_count: choice } } }),
  snapshot: (mock, choice) => control(mock).post('snapshots', { name: `kept-${choice % 2}` }),
  restore: (mock, choice) => control(mock).post('restore', { snapshot: `kept-${choice % 2}` }),
  rewind: (mock, choice) => control(mock).post('rewind', { entry: 1 + (choice % 8) }),
  reset: (mock, choice) =>
    control(mock).post('reset', choice % 4 === 0 ? { scenario: 'suspended' } : {}),
};

const HISTORY = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(11)), {
  minLength: 1,
  maxLength: 25,
});

function control({ app }: Mock) {
  const at = (path: string) => `/_control/sessions/default/${path}`;
  return {
    put: (path: string, body: object) => request(app).put(at(path)).send(body),
    post: (path: string, body: object) => request(app).post(at(path)).send(body),
    patch: (path: string, body: object) => request(app).patch(at(path)).send(body),
    get: (path: string) => request(app).get(at(path)),
  };
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((done) => setTimeout(done, 5));
}

/** Makes sessions by a request in each. */
async function make({ app }: Mock, names: readonly string[]): Promise<void> {
  for (const name of names) await request(app).get(`/@${name}${INFO}`).set(TOKEN).expect(200);
}

async function look(mock: Mock, name = 'default'): Promise<Session> {
  const session = await mock.sessions.look(name);
  if (!session) throw new Error(`There is no session ${name}.`);
  return session;
}

const { sqlite, postgres } = await bothPlaces();

describe('two processes on PostgreSQL', () => {
  it('show entries, rewinds and resets of the other at once to those who listen', async () => {
    const stores = [postgres.open('live'), postgres.open('live')];
    const [one, other] = stores.map((store) => createMock({ apis: ['frog-cloud'], store }));
    if (!one || !other) throw new Error('There are no mocks.');
    await request(one.app).get(INFO).set(TOKEN).expect(200);
    const heard: string[] = [];
    (await look(other)).journal.listeners.add({
      entry: ({ number }) => heard.push(`entry ${number}`),
      cut: (from) => heard.push(`cut ${from}`),
      end: () => heard.push('end'),
    });
    await request(one.app).get(INFO).set(TOKEN).expect(200);
    await until(() => heard.length === 1);
    await control(one).post('rewind', { entry: 2 }).expect(200);
    await until(() => heard.length === 2);
    await control(one).post('reset', {}).expect(200);
    await until(() => heard.length > 2);
    expect(heard.slice(0, 2)).toEqual(['entry 2', 'cut 2']);
    expect(heard.slice(2)).toContain('cut 1');
    for (const store of stores) await store.close();
  });
});

describe.each([
  ['SQLite', sqlite, postgres],
  ['PostgreSQL', postgres, sqlite],
] satisfies [string, Places, Places][])('in %s', (_name, places, elsewhere) => {
  const processes = new Processes(places, { apis: ['frog-cloud'] });

  it('a session is the same after a restart, whatever was done in it', async () => {
    await fc.assert(
      fc.asyncProperty(HISTORY, async (history) => {
        const place = processes.newPlace();
        const one = processes.start(place, { maxEntries: 6 });
        for (const [name, choice] of history) await ACTS[name]?.(one, choice);
        await request(one.app).get(INFO).set(TOKEN);
        expect(await one.store.list()).toEqual([(await look(one)).summary]);
        const before = all(await look(one));
        expect(all(await look(processes.start(place, { maxEntries: 6 })))).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });

  it('two processes have one session, whatever is done in either', async () => {
    await fc.assert(
      fc.asyncProperty(HISTORY, async (history) => {
        const place = processes.newPlace();
        const mocks = [
          processes.start(place, { maxEntries: 6 }),
          processes.start(place, { maxEntries: 6 }),
        ] as const;
        await request(mocks[0].app).get(INFO).set(TOKEN);
        for (const [name, choice] of history) await ACTS[name]?.(mocks[choice % 2 ? 1 : 0], choice);
        const [one, other] = [await look(mocks[0]), await look(mocks[1])];
        expect(all(one)).toEqual(all(other));
      }),
      { numRuns: 15 },
    );
  });

  it('two processes have one session: each sees at once what the other has done', async () => {
    const place = processes.newPlace();
    const [one, other] = [processes.start(place), processes.start(place)];
    for (const [mock, name] of [
      [one, 'Ani'],
      [other, 'Budi'],
      [one, 'Citra'],
    ] as const)
      await request(mock.app).patch(PROFILE).set(TOKEN).send({ firstname: name }).expect(200);
    const reply = await request(other.app).get(INFO).set(TOKEN);
    expect(reply.body).toHaveProperty('first_name', 'Citra');
    expect(all(await look(one))).toEqual(all(await look(other)));
  });

  it('requests that race in two processes are all journalled, each under a number of its own', async () => {
    const place = processes.newPlace();
    const [one, other] = [processes.start(place), processes.start(place)];
    const names = Array.from({ length: 40 }, (_, i) => `Sari ${i}`);
    const replies = await Promise.all(
      names.map((firstname, i) =>
        request((i % 2 === 0 ? one : other).app)
          .patch(PROFILE)
          .set(TOKEN)
          .send({ firstname }),
      ),
    );
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
    const numbers = replies.map((reply) => Number(reply.get('x-kontrak-entry')));
    expect(new Set(numbers)).toEqual(new Set(names.map((_name, i) => i + 1)));
    const session = await look(one);
    expect(all(session)).toEqual(all(await look(other)));
    expect(JSON.stringify(session.world.domains)).toContain(names[numbers.indexOf(40)]);
  });

  it('a fault of one process is met in the other, and is spent for both', async () => {
    const place = processes.newPlace();
    const [one, other] = [processes.start(place), processes.start(place)];
    await request(other.app).get(INFO).set(TOKEN).expect(200);
    const effect = { kind: 'status', status: 503 };
    await control(one)
      .post('faults', { match: { domain: 'frog-cloud' }, effect, times: 1 })
      .expect(201);
    await request(other.app).get(INFO).set(TOKEN).expect(503);
    await request(one.app).get(INFO).set(TOKEN).expect(200);
  });

  it('a session that one process deletes begins anew in the other', async () => {
    const place = processes.newPlace();
    const [one, other] = [processes.start(place), processes.start(place)];
    await request(one.app).patch(PROFILE).set(TOKEN).send({ firstname: 'Ani' }).expect(200);
    await request(other.app).get(INFO).set(TOKEN).expect(200);
    await request(one.app).delete('/_control/sessions/default').expect(204);
    const reply = await request(other.app).get(INFO).set(TOKEN).expect(200);
    expect(reply.headers['x-kontrak-entry']).toBe('1');
    expect(reply.body).toHaveProperty('first_name', 'Sari');
  });

  it('a session is made once, whichever process is asked', async () => {
    const place = processes.newPlace();
    const [one, other] = [processes.start(place), processes.start(place)];
    const add = (mock: Mock) => request(mock.app).post('/_control/sessions').send({ name: 'a' });
    const statuses = (await Promise.all([add(one), add(other)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409]);
    await add(other).expect(409);
  });

  it('the sessions that are unused longest go, if there are too many', async () => {
    const place = processes.newPlace();
    const one = processes.start(place, { mostSessions: 3 });
    await make(one, ['a', 'b', 'c', 'a', 'd']);
    const listed = await processes.start(place).sessions.list();
    expect(listed.map(({ name }) => name).filter((name) => name !== 'default')).toEqual([
      'c',
      'a',
      'd',
    ]);
  });

  it('a session goes that is unused for too long', async () => {
    const place = processes.newPlace();
    const one = processes.start(place);
    await request(one.app).get(`/@a${INFO}`).set(TOKEN).expect(200);
    await one.sessions.sweep(Date.now() + 1000, 2000);
    expect(await one.sessions.look('a')).toBeDefined();
    await one.sessions.sweep(Date.now() + 3000, 2000);
    expect(await one.sessions.look('a')).toBeUndefined();
  });

  it.each([
    ['makes room for others', 2, (mock: Mock) => make(mock, ['c', 'd'])],
    ['is unused for too long', 9, (mock: Mock) => mock.sessions.sweep(Date.now() + 3000, 2000)],
    ['is deleted', 9, (mock: Mock) => request(mock.app).delete('/_control/sessions/a')],
  ] as const)(
    'whoever listens to a session hears its end when it %s',
    async (_reason, mostSessions, act) => {
      const place = processes.newPlace();
      const one = processes.start(place, { mostSessions });
      // No other process goes on with a file at the same time.
      const other = places.kind === 'sqlite' ? one : processes.start(place, { mostSessions });
      await make(one, ['a', 'b']);
      const { journal } = await look(other, 'a');
      let heard = 0;
      const ended = new Promise<void>((end) => {
        journal.listeners.add({ entry: () => (heard += 1), cut: () => undefined, end });
      });
      await make(one, ['a']);
      await until(() => heard === 1);
      await act(one);
      await ended;
      expect(other.sessions.find('a')).toBeUndefined();
    },
  );

  it('a snapshot outlives its session and its process', async () => {
    const place = processes.newPlace();
    const one = processes.start(place);
    await request(one.app).patch(PROFILE).set(TOKEN).send({ firstname: 'Ani' }).expect(200);
    await control(one).post('snapshots', { name: 'kept' }).expect(201);
    await control(one).post('snapshots', { name: 'kept' }).expect(409);
    await request(one.app).delete('/_control/sessions/default').expect(204);
    await one.sessions.sweep(Date.now(), 1e9);
    const other = processes.start(place);
    const body = { name: 'a', snapshot: 'kept' };
    await request(other.app).post('/_control/sessions').send(body).expect(201);
    const reply = await request(other.app).get(`/@a${INFO}`).set(TOKEN).expect(200);
    expect(reply.body).toHaveProperty('first_name', 'Ani');
  });

  it('snapshots without a name get one each, whichever processes take them at one time', async () => {
    const place = processes.newPlace();
    const mocks = [processes.start(place), processes.start(place)] as const;
    await request(mocks[0].app).get(INFO).set(TOKEN).expect(200);
    const real = Date.now();
    const taken = await Promise.all(
      [...mocks, ...mocks].map(async (mock) => mock.sessions.keep(await look(mock), real)),
    );
    expect(taken.map(({ name }) => name).sort()).toEqual([
      'snapshot-1',
      'snapshot-2',
      'snapshot-3',
      'snapshot-4',
    ]);
    expect(await mocks[0].sessions.snapshots.list()).toHaveLength(4);
  });

  it('a session moves to a store of the other kind as a text', async () => {
    const one = processes.start(processes.newPlace());
    for (const firstname of ['Ani', 'Budi'])
      await request(one.app).patch(PROFILE).set(TOKEN).send({ firstname }).expect(200);
    const before = all(await look(one));
    const text = JSON.stringify(await archiveOf(one.store, 'default'));
    const other = elsewhere.open('moved');
    await takeIn(other, archiveIn(text));
    await expect(takeIn(other, archiveIn(text))).rejects.toThrow(/--as NAME/);
    await takeIn(other, archiveIn(text), 'again');
    const mock = createMock({ apis: ['frog-cloud'], store: other });
    expect(all(await look(mock))).toEqual(before);
    expect((await look(mock, 'again')).journal.entries).toHaveLength(2);
    await other.close();
  });
});
