// Trouble with a store is a 503 that changes nothing, and passes by itself.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { bringUp } from '../../server/store/sqlite-schema.ts';
import { openStore } from '../../server/store/open.ts';
import { PostgresPool } from '../../server/store/postgres-pool.ts';
import { beginningAt } from '../../server/world/course.ts';
import { DurableKeeper } from '../../server/world/durable-keeper.ts';
import { BROKEN } from './broken-store.ts';
import { startPostgres } from './postgres-server.ts';
import type { Mock } from '../../server/app.ts';
import type { DurableStore, Store } from '../../server/world/store.ts';
import type { SessionSummary } from '../../server/world/stored-session.ts';
import type { PostgresServer } from './postgres-server.ts';

const TOKEN = { authorization: 'Bearer demo' };
const PROFILE = '/frog-cloud/api/customer/profile';

const options = { mostSessions: 100, log: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'kontrak-trouble-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function rename({ app }: Mock, firstname: string) {
  return request(app).patch(PROFILE).set(TOKEN).send({ firstname });
}

function read({ app }: Mock, session: string) {
  return request(app).get(`/@${session}/frog-cloud/api/inf`).set(TOKEN);
}

/** The names and entries of all sessions but the usual one. */
async function counts({ sessions }: Mock): Promise<[string, number][]> {
  const listed = (await sessions.list()).filter(({ name }) => name !== 'default');
  return listed.map(({ name, entries: count }): [string, number] => [name, count]).sort();
}

async function entries(mock: Mock): Promise<number> {
  return (await mock.sessions.look('default'))?.journal.entries.length ?? 0;
}

describe('a store that cannot be reached', () => {
  const mock = createMock({ store: BROKEN });

  it.each([
    ['frog-cloud', '/frog-cloud/api/inf', ['message']],
    ['awan', '/awan/v2/user', ['error', 'error_code', 'message', 'result']],
    ['mitra-delivery', '/mitra-delivery/auth/validate', ['messages', 'success']],
    ['klikoo', '/klikoo/v1/open-api/products', ['response_code', 'response_message']],
    ['mobile-data-plan', '/mobile-data-plan/v1/operators', ['error']],
  ])('is a 503 in the shape of %s', async (_name, path, fields) => {
    const reply = await request(mock.app).get(path).expect(503);
    expect(Object.keys(reply.body as object).sort()).toEqual(fields);
    expect(reply.headers).not.toHaveProperty('x-kontrak-entry');
  });

  it('is a 503 also for a request that reaches no API', async () => {
    await request(mock.app).get('/nowhere').expect(503);
  });
});

it('a store whose steps do not follow their checkpoint refuses', async () => {
  const store: DurableStore = {
    ...BROKEN,
    keeper: (...kept) => new DurableKeeper(store, ...kept),
    load: () => {
      const { name, world } = mock.sessions.initial;
      const checkpoint = { ...beginningAt(0, name, world), number: 0 };
      return Promise.resolve({
        ...{ id: 1, checkpoint, steps: [{ number: 1, real: 0, first: 1, cut: 3 }] },
      });
    },
    since: () => Promise.resolve(undefined),
    append: () => Promise.resolve(false),
  };
  const mock = createMock({ apis: ['frog-cloud'], store });
  await rename(mock, 'Ani').expect(503);
});

it('a store that can be read but not written is not healthy', async () => {
  const { app } = createMock({ store: { ...BROKEN, list: () => Promise.resolve([]) } });
  await request(app).get('/_control/health').expect(503);
});

describe('a file', () => {
  const path = (name: string) => join(folder, name);

  /** The sessions that another process finds. */
  async function summaries(name: string): Promise<SessionSummary[]> {
    const store = await openStore(path(name), options);
    const listed = await store.list();
    await store.close();
    return listed;
  }

  it('that another process locks is waited for, then refused, and works again once it is free', async () => {
    const store = await openStore(path('locked.db'), options);
    const mock = createMock({ apis: ['frog-cloud'], store });
    await rename(mock, 'Ani').expect(200);
    const other = new DatabaseSync(path('locked.db'));
    other.exec('BEGIN EXCLUSIVE');
    const waiting = rename(mock, 'Budi').expect(200);
    void setTimeout(100).then(() => {
      other.exec('COMMIT');
    });
    await waiting;
    other.exec('BEGIN EXCLUSIVE');
    await rename(mock, 'Citra').expect(503);
    other.exec('COMMIT');
    expect(await entries(mock)).toBe(2);
    await rename(mock, 'Dewi').expect(200);
    await store.close();
  });

  it('that breaks is refused, and works again once it is mended', async () => {
    const store = await openStore(path('broken.db'), options);
    const mock = createMock({ apis: ['frog-cloud'], store });
    await rename(mock, 'Ani').expect(200);
    await store.close();
    writeFileSync(path('broken.db'), 'This is no database, and never was one.'.repeat(200));
    await rename(mock, 'Budi').expect(503);
    rmSync(path('broken.db'));
    await rename(mock, 'Citra').expect(200);
    await store.close();
  });

  it('that is deleted is refused, and a new one takes its place', async () => {
    const store = await openStore(path('deleted.db'), options);
    const mock = createMock({ apis: ['frog-cloud'], store });
    await rename(mock, 'Ani').expect(200);
    rmSync(path('deleted.db'));
    await rename(mock, 'Budi').expect(503);
    await rename(mock, 'Citra').expect(200);
    await store.close();
    expect(await summaries('deleted.db')).toMatchObject([{ entries: 1 }]);
  });

  it('that has another in its place is refused, and neither takes what is in the other', async () => {
    for (const name of ['old', 'new']) {
      const store = await openStore(path(`${name}.db`), options);
      await read(createMock({ apis: ['frog-cloud'], store }), name).expect(200);
      await store.close();
    }
    const store = await openStore(path('old.db'), options);
    const mock = createMock({ apis: ['frog-cloud'], store });
    await read(mock, 'old').expect(200);
    renameSync(path('old.db'), path('moved.db'));
    renameSync(path('new.db'), path('old.db'));
    await read(mock, 'old').expect(503);
    expect(await counts(mock)).toEqual([['new', 1]]);
    await store.close();
    expect(await summaries('moved.db')).toMatchObject([{ name: 'old', entries: 2 }]);
  });

  it('that is replaced mixes no sessions of the one before', async () => {
    const store = await openStore(path('replaced.db'), options);
    const mock = createMock({ apis: ['frog-cloud'], store });
    await read(mock, 'a').expect(200);
    await read(mock, 'b').expect(200);
    await store.close();
    rmSync(path('replaced.db'));
    await read(mock, 'b').expect(200);
    await read(mock, 'a').expect(200);
    expect(await counts(mock)).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    await store.close();
  });

  it.each([
    [
      'that is no database',
      () => {
        writeFileSync(path('text'), 'Just a text. '.repeat(100));
        return 'text';
      },
      /not a database/,
    ],
    ['in no folder', () => 'no/folder.db', /unable to open/],
    [
      'of another program',
      () => {
        new DatabaseSync(path('other.db')).exec('CREATE TABLE sheep (name TEXT)');
        return 'other.db';
      },
      /of another program/,
    ],
    [
      'of a newer version',
      () => {
        const changes = Array.from({ length: 99 }, (_, i) => `CREATE TABLE t${i} (a)`);
        bringUp(new DatabaseSync(path('newer.db')), changes);
        return 'newer.db';
      },
      /of a newer version of Kontrak/,
    ],
  ])('%s is refused at the start, in one line', async (_name, make, reason) => {
    const lines: string[] = [];
    const opened = openStore(path(make()), { ...options, log: (line) => lines.push(line) });
    lines.push(await opened.then(() => 'none', String));
    expect(lines).toEqual([expect.stringMatching(reason)]);
    expect(lines.join()).not.toContain('\n');
  });

  it('of an older version is brought up', () => {
    const database = new DatabaseSync(':memory:');
    const [first, second] = ['CREATE TABLE a (b)', 'ALTER TABLE a ADD COLUMN c'];
    bringUp(database, [first]);
    database.exec('INSERT INTO a VALUES (1)');
    bringUp(database, [first, second]);
    bringUp(database, [first, second]);
    expect({ ...database.prepare('SELECT * FROM a').get() }).toEqual({ b: 1, c: null });
  });
});

describe('PostgreSQL', () => {
  let server: PostgresServer;
  let store: Store;
  let mock: Mock;
  const lines: string[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    const url = server.url('trouble').replace('kontrak@', 'kontrak:rahasia-contoh@');
    store = await openStore(url, { mostSessions: 100, log: (line) => lines.push(line) });
    mock = createMock({ apis: ['frog-cloud'], store });
  });
  afterAll(async () => {
    await store.close();
    await server.stop();
  });

  async function query(sql: string): Promise<void> {
    const client = new pg.Client(server.url('trouble'));
    await client.connect();
    await client.query(sql);
    await client.end();
  }

  it('is reached again at once if its connections break', async () => {
    await rename(mock, 'Ani').expect(200);
    await server.cut();
    await rename(mock, 'Budi').expect(200);
  });

  it('is reached again if a connection breaks between two queries of a transaction', async () => {
    const pool = new PostgresPool(server.url('between'), () => undefined);
    let tries = 0;
    const rows = await pool.transaction(async (client) => {
      tries += 1;
      if (tries === 1) {
        await server.cut();
        await setTimeout(50);
      }
      return (await client.query<{ one: number }>('SELECT 1 AS one')).rows;
    });
    await pool.close();
    expect({ rows, tries }).toEqual({ rows: [{ one: 1 }], tries: 2 });
  });

  describe('that is gone', () => {
    let [before, after] = [0, 0];
    let statuses: number[];

    beforeAll(async () => {
      before = await entries(mock);
      await server.kill();
      const health = request(mock.app).get('/_control/health');
      const replies = await Promise.all([rename(mock, 'Citra'), health]);
      statuses = replies.map(({ status }) => status);
      await server.start();
      after = await entries(mock);
    });

    it('refuses, and is not healthy', () => {
      expect(statuses).toEqual([503, 503]);
    });

    it('changes nothing', () => {
      expect(after).toBe(before);
    });

    it('is told in the log, without its address, its user and its password', () => {
      expect(new Set(lines)).toEqual(
        new Set([expect.stringMatching(/^The store [\w ]+: The connection to PostgreSQL is lost/)]),
      );
      expect(lines.join()).not.toMatch(/127\.0\.0\.1|kontrak|rahasia/);
    });

    it('works again once it is back', async () => {
      await rename(mock, 'Dewi').expect(200);
    });
  });

  it('that has another database than before is used, and mixes no sessions of that one', async () => {
    const other = await openStore(server.url('replaced'), options);
    const app = createMock({ apis: ['frog-cloud'], store: other });
    for (const name of ['a', 'b', 'c']) await read(app, name).expect(200);
    await query('DROP SCHEMA replaced CASCADE');
    for (const name of ['c', 'b', 'a']) await read(app, name).expect(200);
    expect(await counts(app)).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
    await other.close();
  });

  it('that makes no room for one more session keeps nothing of it', async () => {
    const full = await openStore(server.url('crowded'), { mostSessions: 1, log: () => undefined });
    const app = createMock({ apis: ['frog-cloud'], store: full });
    await read(app, 'a').expect(200);
    await query(`
      CREATE FUNCTION crowded.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'No.'; END $$;
      CREATE TRIGGER refuse BEFORE DELETE ON crowded.sessions EXECUTE FUNCTION crowded.refuse()`);
    await read(app, 'b').expect(503);
    expect((await full.list()).map(({ name }) => name)).toEqual(['a']);
    await full.close();
  });

  it.each([
    ['that is not there', 'rahasia-contoh'],
    ['whose password is not encoded', 'rahasia-100%'],
  ])('%s is refused at the start, without its password', async (_reason, password) => {
    const url = `postgres://ani:${password}@127.0.0.1:1/none`;
    const error: unknown = await openStore(url, { mostSessions: 1, log: () => undefined }).catch(
      (reason: unknown) => reason,
    );
    expect(String(error)).toMatch(/--store PostgreSQL cannot be used/);
    expect(String(error)).not.toContain('rahasia');
  });
});
