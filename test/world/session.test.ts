import { beforeEach, expect, it, jest } from '@jest/globals';

import { agendaOf } from '../../server/world/agenda.ts';
import { clockAt } from '../../server/world/clock.ts';
import { addFault } from '../../server/world/faults.ts';
import { Session } from '../../server/world/session.ts';
import { worldOf } from './world.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Entry } from '../../server/world/journal.ts';
import type { Scenario } from '../../server/world/scenarios.ts';
import type { World } from '../../server/world/world.ts';

const NOON = Date.parse('2026-01-15T12:00:00.000Z');
const MORNING: Scenario = { name: 'morning', description: '', world: worldOf('farm', 'morning') };
const EVENING: Scenario = { name: 'evening', description: '', world: worldOf('farm', 'evening') };
const FARM: Domain = { demo: '', first: {}, handlers: {}, events: {}, failureBody: () => ({}) };

let session: Session;

beforeEach(() => {
  session = new Session('worker-1', MORNING, { limit: 10, real: NOON });
});

/** Adds an exchange that leads to a world to the journal. */
function exchange(next: World): Entry {
  const before = session.world;
  session.world = next;
  return session.journal.add({ before } as Omit<Entry, 'number'>);
}

/** Takes a turn that lasts until it is let go. */
function heldTurn(atEnd: () => void = () => undefined): { turn: Promise<void>; letGo: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const turn = session.inTurn(() => promise.then(atEnd));
  return {
    turn,
    letGo: () => {
      resolve(undefined);
    },
  };
}

it("begins with the scenario's world itself, not with a copy", () => {
  expect(session.world).toBe(MORNING.world);
});

it('begins with another world if it is given one', () => {
  const world = worldOf('farm', 'noon');
  expect(new Session('x', MORNING, { world, limit: 1, real: NOON }).world).toBe(world);
});

it('takes one turn after the other, in the order of asking', async () => {
  const done: string[] = [];
  const { turn, letGo } = heldTurn(() => done.push('first'));
  const second = session.inTurn(() => done.push('second'));
  const third = session.inTurn(() => done.push('third'));
  letGo();
  await Promise.all([turn, second, third]);
  expect(done).toEqual(['first', 'second', 'third']);
});

it('takes the next turn after one that has failed', async () => {
  const failed = session.inTurn(() => {
    throw new Error('no luck');
  });
  const next = session.inTurn(() => 'luck');
  await expect(failed).rejects.toThrow('no luck');
  expect(await next).toBe('luck');
});

it('changes the world that the turn before has left', async () => {
  const { letGo } = heldTurn();
  const changes = ['a', 'b'].map((letter) =>
    session.change((world) => ({
      ...world,
      domains: { farm: `${String(world.domains['farm'])} ${letter}` },
    })),
  );
  letGo();
  await Promise.all(changes);
  expect(session.world.domains).toEqual({ farm: 'morning a b' });
});

it('lets due events happen when its clock is set', async () => {
  const clock: Domain = {
    ...FARM,
    events: {
      strike: ({ send }, data) => {
        send({ channel: 'push', to: 'all', subject: null, text: String(data), data: {} });
      },
    },
  };
  const agenda = agendaOf([{ at: NOON, domain: 'clock', kind: 'strike', data: 'twelve' }]);
  session.world = { ...session.world, clock: clockAt(NOON - 1, true, NOON), agenda };
  const domains = new Map([['clock', clock]]);
  await session.settle(domains);
  expect(session.world.inbox).toEqual([]);
  await session.setClock(() => clockAt(NOON, true, NOON), domains);
  expect(session.world.inbox).toMatchObject([{ text: 'twelve', at: NOON }]);
});

it.each([
  ['at the time that is set', 'set', NOON],
  ['at the time before the one that is reached', 'advance', NOON - 1],
])('begins a world %s', async (_title, way, expected) => {
  const begin = jest.fn<NonNullable<Domain['begin']>>();
  const domains = new Map([['farm', { ...FARM, begin }]]);
  session.world = { ...session.world, clock: clockAt(NOON - 1, true, NOON) };
  await (way === 'set'
    ? session.setClock(() => clockAt(NOON, true, NOON), domains)
    : session.advanceClock((time) => time + 1, domains));
  expect(begin.mock.calls.map(([{ now }]) => now)).toEqual([expected]);
});

it('begins a world once', async () => {
  const begin = jest.fn<NonNullable<Domain['begin']>>();
  const domains = new Map([['farm', { ...FARM, begin }]]);
  await session.settle(domains);
  await session.settle(domains);
  expect(begin).toHaveBeenCalledTimes(1);
});

it('sets the clock from its time in the turn', async () => {
  session.world = { ...session.world, clock: clockAt(NOON, true, NOON) };
  const { letGo } = heldTurn();
  const hours = [1, 1].map((hour) =>
    session.setClock(
      ({ frozenAt }) => clockAt((frozenAt ?? 0) + hour * 3_600_000, true, NOON),
      new Map(),
    ),
  );
  letGo();
  await Promise.all(hours);
  expect(session.world.clock.frozenAt).toBe(NOON + 2 * 3_600_000);
});

it('goes back to before an entry, and forgets it with all later ones', () => {
  const worlds = ['a', 'b', 'c'].map((state) => worldOf('farm', state));
  for (const world of worlds) exchange(world);
  expect(session.rewind(2)).toBe(true);
  expect(session.world).toBe(worlds[0]);
  expect(session.journal.next).toBe(2);
});

it('stays as it is if the entry does not exist', () => {
  const world = worldOf('farm', 'a');
  exchange(world);
  expect(session.rewind(2)).toBe(false);
  expect([session.world, session.journal.next]).toEqual([world, 2]);
});

it('keeps nothing when it is reset', () => {
  exchange(worldOf('farm', 'a'));
  addFault(session, { match: { path: '/' }, effect: { kind: 'drop' } });
  session.reset(EVENING, NOON + 1);
  const fresh = new Session('worker-1', EVENING, { limit: 10, real: NOON + 1 });
  expect(session.world).toBe(EVENING.world);
  expect([session.scenario, session.faults, session.createdAt, session.journal.next]).toEqual([
    fresh.scenario,
    fresh.faults,
    fresh.createdAt,
    fresh.journal.next,
  ]);
});

it('draws the same chances again after a reset', () => {
  const draws = [1, 2].map(() => {
    const drawn = session.chance.uuid();
    session.reset(MORNING, NOON);
    return drawn;
  });
  expect(draws[0]).toBe(draws[1]);
});
