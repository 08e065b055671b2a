// A session is taken into a store as a whole.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';

import { createMock } from '../../server/app.ts';
import { archiveOf, takeIn } from '../../server/store/archive.ts';
import { openStore } from '../../server/store/open.ts';
import { namedStores } from './named-stores.ts';
import type { Archive } from '../../server/store/archive.ts';

/** Steps of the session: they take some time to write. */
const STEPS = 3000;

const OPTIONS = { mostSessions: 100, log: () => undefined };
const { folder, file, server } = await namedStores();
const long = join(folder, 'long.json');
let archive: Archive;

beforeAll(async () => {
  const store = await openStore(file('origin'), OPTIONS);
  const { app } = createMock({ apis: ['frog-cloud'], store });
  await request(app).get('/frog-cloud/api/inf').set({ authorization: 'Bearer demo' }).expect(200);
  const short = await archiveOf(store, 'default');
  await store.close();
  const [step] = short.steps;
  if (!step?.entry) throw new Error('The session has no entry.');
  const { entry, number } = step;
  const steps = Array.from({ length: STEPS }, (_, i) => ({
    ...step,
    number: number + i,
    entry: { ...entry, number: 1 + i },
  }));
  archive = { ...short, steps };
  writeFileSync(long, JSON.stringify(archive));
});

describe.each([
  ['SQLite', file],
  ['PostgreSQL', server.url],
])('an import into %s', (_kind, place) => {
  it('that is killed once its session can be seen has left all of it', async () => {
    const where = place('killed');
    const store = await openStore(where, OPTIONS);
    const args = ['server/main.ts', 'sessions', 'import', long, '--store', where];
    const command = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = once(command, 'exit');
    while (!(await store.has('default'))) await setTimeout(1);
    command.kill('SIGKILL');
    await ended;
    expect((await store.load('default'))?.steps).toHaveLength(STEPS);
    await store.close();
  });

  it('that fails in the middle has left nothing', async () => {
    const store = await openStore(place('failed'), OPTIONS);
    const { steps } = archive;
    const [last = steps[0]] = steps.slice(-1);
    if (!last) throw new Error('The session has no steps.');
    await expect(takeIn(store, { ...archive, steps: [...steps, last] })).rejects.toThrow();
    expect(await store.list()).toEqual([]);
    await takeIn(store, archive);
    expect((await store.load('default'))?.steps).toHaveLength(STEPS);
    await store.close();
  });
});
