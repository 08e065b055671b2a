import { beforeEach, describe, expect, it } from '@jest/globals';

import { DEFAULT, Sessions } from '../../server/world/sessions.ts';
import { DurableKeeper } from '../../server/world/durable-keeper.ts';
import { MemoryStore } from '../../server/store/memory.ts';
import { BROKEN } from '../store/broken-store.ts';
import { BARE } from './journals.ts';
import { collectGarbage } from '../garbage.ts';
import { worldOf } from './world.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { Scenario } from '../../server/world/scenarios.ts';
import type { DurableStore } from '../../server/world/store.ts';
import type { World } from '../../server/world/world.ts';

const DEMO: Scenario = { name: 'demo', description: '', world: worldOf('farm', 'demo') };
const EMPTY: Scenario = { name: 'empty', description: '', world: worldOf('farm', 'empty') };
const SCENARIOS = new Map([DEMO, EMPTY].map((one) => [one.name, one]));
const MIB = 2 ** 20;
const FRAME = {
  store: new MemoryStore(256 * MIB),
  domains: new Map(),
  scenarios: SCENARIOS,
  initial: DEMO,
  journalBytes: 16 * MIB,
  memoryBytes: 256 * MIB,
};

let sessions: Sessions;

beforeEach(() => {
  sessions = new Sessions({ ...FRAME, most: 3, entries: 5 });
});

function names(): string[] {
  return sessions.all.map(({ name }) => name);
}

it("makes a session on its first use, from the server's scenario", () => {
  const session = sessions.use('worker-1');
  expect([session.name, session.scenario, session.world]).toEqual(['worker-1', 'demo', DEMO.world]);
});

it('gives the same session on every use', () => {
  expect(sessions.use('worker-1')).toBe(sessions.use('worker-1'));
});

it('makes a session with a scenario, or with another world', () => {
  const world = worldOf('farm', 'snapshot');
  expect(sessions.create('a', EMPTY).world).toBe(EMPTY.world);
  expect(sessions.create('b', EMPTY, { world })).toMatchObject({ scenario: 'empty', world });
});

it('finds an existing session, and makes none', () => {
  sessions.use('a');
  expect([sessions.find('a')?.name, sessions.find('b')]).toEqual(['a', undefined]);
  expect(names()).toEqual(['a']);
});

it('makes no room for a session that it looks for and does not find', async () => {
  for (const name of ['a', 'b', 'c']) sessions.use(name);
  expect(await sessions.look('d')).toBeUndefined();
  expect(names()).toEqual(['a', 'b', 'c']);
});

it('keeps no session that the store could not take', async () => {
  const store: DurableStore = {
    ...BROKEN,
    keeper: (...kept) => new DurableKeeper(store, ...kept),
    has: () => Promise.resolve(false),
  };
  const stored = new Sessions({ ...FRAME, store, most: 3, entries: 5 });
  await expect(stored.add('a', DEMO)).rejects.toThrow('cannot store');
  expect(stored.all).toEqual([]);
});

it('finds no session by a name that every object has', () => {
  expect(sessions.find('constructor')).toBeUndefined();
});

it('deletes a session, and says if it existed', () => {
  sessions.use('a');
  expect([sessions.delete('a'), sessions.delete('a')]).toEqual([true, false]);
  expect(names()).toEqual([]);
});

it('keeps as many entries in each journal as its limit', () => {
  const { journal } = sessions.use('a');
  for (let i = 0; i < 7; i += 1) journal.add({ reply: BARE } as Omit<Entry, 'number'>, DEMO.world);
  expect([journal.entries.length, journal.dropped]).toEqual([5, 2]);
});

describe('too many sessions', () => {
  it('drop the longest unused one', () => {
    for (const name of ['a', 'b', 'c', 'a', 'd']) sessions.use(name);
    expect(names()).toEqual(['c', 'a', 'd']);
  });

  it('count the creation as use', () => {
    sessions.create('a', EMPTY);
    for (const name of ['b', 'c', 'd']) sessions.use(name);
    expect(names()).toEqual(['b', 'c', 'd']);
  });

  it('do not count a look as use', () => {
    for (const name of ['a', 'b', 'c']) sessions.use(name);
    sessions.find('a');
    sessions.use('d');
    expect(names()).toEqual(['b', 'c', 'd']);
  });

  it('begin a dropped one anew', () => {
    sessions.create('a', EMPTY);
    for (const name of ['b', 'c', 'd', 'a']) sessions.use(name);
    expect(sessions.find('a')?.scenario).toBe('demo');
  });

  it('tell the listeners of a dropped one', () => {
    let ended = false;
    sessions.use('a').journal.listeners.add({
      entry: () => undefined,
      cut: () => undefined,
      end: () => {
        ended = true;
      },
    });
    for (const name of ['b', 'c', 'd']) sessions.use(name);
    expect(ended).toBe(true);
  });
});

it.each<[string, (world: World) => Promise<unknown>]>([
  ['begins with', (world) => sessions.add('a', DEMO, { world })],
  ['goes back to', (world) => sessions.use('a').restore({ world, name: 'kept', session: 'b' })],
])('counts the bytes of a snapshot from a store that a session %s', async (_, go) => {
  await go(worldOf('farm', 'x'.repeat(MIB)));
  expect(sessions.worldBytes).toBeGreaterThan(MIB);
});

it('keeps 10,000 fresh sessions in less than 8 MiB', () => {
  const many = new Sessions({ ...FRAME, most: 10_000, entries: 1000 });
  many.use(DEFAULT);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let i = 1; i < 10_000; i += 1) many.use(`worker-${i}`);
  collectGarbage();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(8 * MIB);
  expect(many.all).toHaveLength(10_000);
});
