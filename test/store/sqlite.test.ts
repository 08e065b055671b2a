// Files of SQLite that another process uses as well.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterAll, afterEach, expect, it, jest } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { openStore } from '../../server/store/open.ts';

const OPTIONS = { mostSessions: 100, log: () => undefined };

const folder = mkdtempSync(join(tmpdir(), 'kontrak-sqlite-'));
const file = (name: string) => join(folder, name);

afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('a file that another process writes to at the start is waited for', async () => {
  const store = await openStore(file('busy.db'), OPTIONS);
  const other = new DatabaseSync(file('busy.db'));
  other.exec('BEGIN IMMEDIATE');
  setTimeout(() => {
    other.exec('COMMIT');
  }, 50);
  const second = await openStore(file('busy.db'), OPTIONS);
  await expect(second.list()).resolves.toEqual([]);
  await second.close();
  await store.close();
});

it('a session is read as it is at one moment, whatever another process writes meanwhile', async () => {
  const path = file('moment.db');
  const store = await openStore(path, OPTIONS);
  const { app } = createMock({ apis: ['frog-cloud'], store });
  for (let i = 0; i < 2; i += 1)
    await request(app).get('/frog-cloud/api/inf').set('authorization', 'Bearer demo').expect(200);
  const reader = await openStore(path, OPTIONS);
  const other = new DatabaseSync(path);
  const prepare = Reflect.get(DatabaseSync.prototype, 'prepare');
  jest.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
    this: DatabaseSync,
    sql,
  ) {
    if (sql.includes('FROM steps')) other.exec('DELETE FROM steps');
    return prepare.call(this, sql);
  });
  expect((await reader.load('default'))?.steps).toHaveLength(2);
  jest.restoreAllMocks();
  expect((await reader.load('default'))?.steps).toEqual([]);
  await reader.close();
  await store.close();
});

it('a world that no session or snapshot has goes', async () => {
  const store = await openStore(file('worlds.db'), OPTIONS);
  const { app } = createMock({ apis: ['frog-cloud'], store });
  await request(app).get('/frog-cloud/api/inf').set('authorization', 'Bearer demo').expect(200);
  const count = new DatabaseSync(file('worlds.db')).prepare(
    'SELECT count(*) AS worlds FROM worlds',
  );
  await store.sweep(0);
  expect({ ...count.get() }).toEqual({ worlds: 1 });
  await store.sweep(Date.now() + 1000);
  expect({ ...count.get() }).toEqual({ worlds: 0 });
  await store.close();
});

it('a world that another process has deleted is stored again', async () => {
  const store = await openStore(file('swept.db'), OPTIONS);
  const other = await openStore(file('swept.db'), OPTIONS);
  const { app } = createMock({ apis: ['frog-cloud'], store });
  const read = (session: string) =>
    request(app).get(`/@${session}/frog-cloud/api/inf`).set('authorization', 'Bearer demo');
  await read('a').expect(200);
  await other.sweep(Date.now() + 1000);
  await read('b').expect(200);
  await other.close();
  await store.close();
});
