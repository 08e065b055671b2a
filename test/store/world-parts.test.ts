// A large world is stored in parts, so that no step of reading it takes long.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';

import { openStore } from '../../server/store/open.ts';
import { readParts, writtenParts } from '../../server/store/world-parts.ts';
import { finish } from '../../server/world/steps.ts';
import { worldOf } from '../world/world.ts';
import { namedStores } from './named-stores.ts';
import type { DurableStore } from '../../server/world/store.ts';
import type { Checkpoint, SessionSummary } from '../../server/world/stored-session.ts';
import type { World } from '../../server/world/world.ts';

const { file, server } = await namedStores();

/** A text that says all, also the order of names. */
function again(world: World, length: number): { texts: string[]; world: World } {
  const [first, ...others] = finish(writtenParts(world, length));
  return { texts: [first, ...others], world: finish(readParts(first, others)) };
}

const STATE = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 8 }), { maxKeys: 8 });

describe('a world in parts', () => {
  it('is the same when it is put together, with its names in the same order', () => {
    fc.assert(
      fc.property(STATE, fc.integer({ min: 1, max: 60 }), (state, length) => {
        const world = worldOf('farm', state);
        expect(JSON.stringify(again(world, length).world)).toBe(JSON.stringify(world));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a field that has the name of a prototype', () => {
    const state = JSON.parse('{"a":{"b":1,"__proto__":{"c":[{}]},"d":{}}}') as unknown;
    const world = worldOf('farm', state);
    expect(JSON.stringify(again(world, 1).world)).toBe(JSON.stringify(world));
  });

  it('is one text if it is small', () => {
    const world = worldOf('farm', { wool: 'white' });
    const [text, ...others] = finish(writtenParts(world));
    expect([text, others]).toEqual([JSON.stringify(world), []]);
  });

  it('is frozen at any depth', () => {
    const world = again(worldOf('farm', { a: [{ b: { c: [{}] } }] }), 1).world;
    expect(unfrozen(world)).toEqual([]);
  });
});

function unfrozen(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Object.isFrozen(value) ? [] : [value]), ...Object.values(value).flatMap(unfrozen)];
}

describe.each([
  ['SQLite', file, countInFile],
  ['PostgreSQL', server.url, countInPostgres],
] as const)('%s', (_kind, place, count) => {
  const options = { mostSessions: 10, log: () => undefined };

  it('keeps a large world in parts, which go with it', async () => {
    const where = place('large');
    const store = await openStore(where, options);
    await beginWith(store, LARGE);
    await store.close();
    expect(await count(where)).toBeGreaterThanOrEqual(3);
    const later = await openStore(where, options);
    expect(await worldIn(later)).toBe(JSON.stringify(LARGE));
    await later.delete('large');
    await later.sweep(0);
    await later.close();
    expect(await count(where)).toBe(0);
  });

  it('keeps two large worlds apart that differ in their last record alone', async () => {
    const store = await openStore(place('twins'), options);
    const worlds = ['a', 'b'].map((last) => worldOf('farm', { ...FLOCK, last }));
    for (const [i, world] of worlds.entries()) await beginWith(store, world, `twin-${i}`);
    await store.close();
    const later = await openStore(place('twins'), options);
    const read = [await worldIn(later, 'twin-0'), await worldIn(later, 'twin-1')];
    await later.close();
    expect(read).toEqual(worlds.map((world) => JSON.stringify(world)));
  });

  it('keeps a large world whole whose parts are swept while it is written', async () => {
    const where = place('swept');
    const store = await openStore(where, options);
    const writing = { isOver: false };
    const begun = beginWith(store, LARGE).finally(() => {
      writing.isOver = true;
    });
    while (!writing.isOver) {
      await setImmediate();
      await store.sweep(0);
    }
    await begun;
    await store.close();
    const later = await openStore(where, options);
    expect(await worldIn(later)).toBe(JSON.stringify(LARGE));
    await later.close();
  });
});

it('PostgreSQL gets a world again that another process has swept', async () => {
  const where = server.url('again');
  const options = { mostSessions: 10, log: () => undefined };
  const [one, other] = [await openStore(where, options), await openStore(where, options)];
  await beginWith(one, LARGE, 'first');
  await one.delete('first');
  await other.sweep(0);
  await beginWith(one, LARGE, 'second');
  expect(await worldIn(other, 'second')).toBe(JSON.stringify(LARGE));
  for (const store of [one, other]) await store.close();
});

it('a file gets no two parts of a world in one round of the event loop', async () => {
  const store = await openStore(file('rounds'), { mostSessions: 10, log: () => undefined });
  const counts = [0];
  const writing = { isOver: false };
  const begun = beginWith(store, LARGE).finally(() => {
    writing.isOver = true;
  });
  while (!writing.isOver) {
    await setImmediate();
    counts.push(countInFile(file('rounds')));
  }
  await begun;
  await store.close();
  const steps = counts.slice(1).map((count, i) => count - (counts[i] ?? 0));
  expect(Math.max(...steps)).toBe(1);
});

it('a file from before worlds had parts is brought up, with what is in it', async () => {
  const options = { mostSessions: 10, log: () => undefined };
  const store = await openStore(file('older'), options);
  await store.begin(SUMMARY, CHECKPOINT, [{ number: 1, real: 0, first: 1 }]);
  await store.close();
  const database = new DatabaseSync(file('older'));
  database.exec('DROP TABLE parts; ALTER TABLE worlds DROP COLUMN parts; PRAGMA user_version = 1');
  database.close();
  const later = await openStore(file('older'), options);
  expect((await later.load('large'))?.checkpoint.world).toEqual(CHECKPOINT.world);
  await later.close();
});

const FLOCK = Object.fromEntries(
  Array.from({ length: 800 }, (_, i) => [`sheep-${i}`, { wool: 'w'.repeat(1000) }]),
);

/** A world of several parts. */
const LARGE = worldOf('farm', FLOCK);

async function beginWith(store: DurableStore, world: World, name = 'large'): Promise<void> {
  const step = { number: 1, real: 0, first: 1 };
  await store.begin({ ...SUMMARY, name }, { ...CHECKPOINT, world }, [step]);
}

async function worldIn(store: DurableStore, name = 'large'): Promise<string> {
  return JSON.stringify((await store.load(name))?.checkpoint.world);
}

const CHECKPOINT: Checkpoint = {
  ...{ number: 0, scenario: 'demo', createdAt: 1, usedAt: 1, next: 1 },
  world: worldOf('farm', {}),
  faults: { rules: [], chance: 1 },
  acts: { placed: [], dropped: 0 },
};

const SUMMARY: SessionSummary = {
  ...{ name: 'large', scenario: 'demo', createdAt: 1, usedAt: 1, entries: 0, dropped: 0 },
  clock: CHECKPOINT.world.clock,
};

/** The parts that a store keeps after the first ones. */
function countInFile(path: string): number {
  const database = new DatabaseSync(path);
  const row = database.prepare('SELECT count(*) AS count FROM parts').get();
  database.close();
  return Number(row?.['count']);
}

async function countInPostgres(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM large.parts');
  await client.end();
  return Number(rows[0]?.count);
}
