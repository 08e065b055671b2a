// An advance with many events does not keep others waiting, and nothing that happens meanwhile breaks it.
import { beforeEach, expect, it } from '@jest/globals';

import { MemoryStore } from '../../server/store/memory.ts';
import { clockAt } from '../../server/world/clock.ts';
import { Sessions } from '../../server/world/sessions.ts';
import { takeTurn } from './turns.ts';
import { worldOf } from './world.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Session } from '../../server/world/session.ts';
import type { World } from '../../server/world/world.ts';

const NOON = Date.parse('2026-01-15T12:00:00.000Z');
/** The number of events that an advance has. */
const MANY = 3000;
/** The bytes that a world may take. */
const MEMORY = 2 ** 20;

let ticks: number;
/** A text that each event leaves in the state. */
let note: string | undefined;
let atTick: (tick: number) => void;
let sessions: Sessions;
let session: Session;

const farm: Domain = {
  demo: '',
  first: {},
  handlers: {},
  begin: ({ now, scheduleNext }) => {
    scheduleNext(now + 1, 'tick');
  },
  events: {
    tick: ({ state, now, scheduleNext }) => {
      ticks += 1;
      atTick(ticks);
      (state as { ticks: number }).ticks += 1;
      if (note !== undefined) Object.assign(state as object, { note });
      scheduleNext(now + 1, 'tick');
    },
  },
  failureBody: () => ({}),
};

beforeEach(() => {
  ticks = 0;
  note = undefined;
  atTick = () => undefined;
  const world = worldOf('farm', { ticks: 0 }, { clock: clockAt(NOON, true, NOON) });
  const initial = { name: 'demo', description: '', world };
  const scenarios = new Map([['demo', initial]]);
  const domains = new Map([['farm', farm]]);
  const limits = { most: 2, entries: 10, journalBytes: 2 ** 24, memoryBytes: MEMORY };
  sessions = new Sessions({
    domains,
    scenarios,
    initial,
    ...limits,
    store: new MemoryStore(MEMORY),
  });
  session = sessions.use('long');
});

function advance(): Promise<World> {
  return session.advance(NOON, (time) => time + MANY);
}

/** The ticks that a world has seen. */
function seenBy(world: World): number {
  return (world.domains['farm'] as { ticks: number }).ticks;
}

it('answers another session before it has ended', async () => {
  const long = advance();
  await takeTurn(sessions.use('other'), NOON);
  expect(ticks).toBeLessThan(MANY);
  await long;
  expect(ticks).toBe(MANY);
});

it('lets the requests of its own session wait', async () => {
  const long = advance();
  const { before } = await takeTurn(session, NOON);
  expect([ticks, seenBy(before)]).toEqual([MANY, MANY]);
  expect(before).toBe(await long);
});

it('shows the world as it was until it has ended', async () => {
  const before = session.world;
  const seen = new Set<World>();
  atTick = () => seen.add(session.world);
  await advance();
  expect([...seen]).toEqual([before]);
  expect(seenBy(session.world)).toBe(MANY);
});

it('leaves the world as it was if an event fails', async () => {
  const before = session.world;
  atTick = (tick) => {
    if (tick === MANY - 1) throw new Error('no luck');
  };
  await expect(advance()).rejects.toThrow('no luck');
  expect(session.world).toBe(before);
});

it('is done for a session that a request finds idle for long, without blocking others', async () => {
  await session.bringUpToDate(NOON);
  session.present.go({ ...session.world, clock: clockAt(NOON + MANY, true, NOON) });
  const long = takeTurn(session, NOON);
  await takeTurn(sessions.use('other'), NOON);
  expect(ticks).toBeLessThan(MANY);
  const { before } = await long;
  expect(seenBy(before)).toBe(MANY);
});

it('goes before a state that is set meanwhile', async () => {
  void advance();
  await session.setState(NOON, 'farm', (world) => {
    const { ticks: was } = world.domains['farm'] as { ticks: number };
    return Promise.resolve({ world: { ...world, domains: { farm: { was } } }, changes: [] });
  });
  expect(session.world.domains['farm']).toEqual({ was: MANY });
});

it('ends in peace when its session is deleted, and does not bring it back', async () => {
  const long = advance();
  const waiting = takeTurn(session, NOON);
  atTick = (tick) => tick === 1000 && sessions.delete('long');
  expect(seenBy(await long)).toBe(MANY);
  expect((await waiting).status).toBe(200);
  expect(sessions.all).toEqual([]);
});

it('does not touch a new session under the same name', async () => {
  const long = advance();
  atTick = (tick) => {
    if (tick === 1000) sessions.create('long', sessions.initial);
  };
  await long;
  expect(sessions.find('long')?.world).toBe(sessions.initial.world);
});

it('ends in peace when its session makes room for others', async () => {
  const long = advance();
  atTick = (tick) => {
    if (tick === 1000) for (const name of ['a', 'b', 'c']) sessions.use(name);
  };
  await long;
  expect(sessions.all.map(({ name }) => name)).toEqual(['b', 'c']);
});

it('leaves nothing behind in a session that is reset meanwhile', async () => {
  const long = advance();
  const reset = session.reset(NOON, sessions.initial);
  await Promise.all([long, reset]);
  expect(session.world).toBe(sessions.initial.world);
});

it.each([
  ['advance', () => advance()],
  ['new time', () => session.setClock(NOON, () => clockAt(NOON + MANY, true, NOON))],
])('changes nothing if its %s makes the world too large', async (_, move) => {
  await session.bringUpToDate(NOON);
  note = 'x'.repeat(MEMORY);
  const before = session.world;
  await expect(move()).rejects.toMatchObject({ status: 507 });
  expect(session.world).toBe(before);
  expect(ticks).toBe(MANY);
});
