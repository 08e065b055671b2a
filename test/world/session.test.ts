import { beforeEach, expect, it, jest } from '@jest/globals';

import { agendaOf, pending } from '../../server/world/agenda.ts';
import { clockAt } from '../../server/world/clock.ts';
import { Session } from '../../server/world/session.ts';
import { sizeOf } from '../../server/world/size.ts';
import { draftOf } from '../../server/world/world.ts';
import { BARE, inMemory, roomy } from './journals.ts';
import { holdTurn, takeTurn } from './turns.ts';
import { worldOf } from './world.ts';
import type { Domain, Domains } from '../../server/world/domain.ts';
import type { Entry } from '../../server/world/entry.ts';
import type { Scenario } from '../../server/world/scenarios.ts';
import type { World } from '../../server/world/world.ts';

const NOON = Date.parse('2026-01-15T12:00:00.000Z');
const MORNING: Scenario = { name: 'morning', description: '', world: worldOf('farm', 'morning') };
const EVENING: Scenario = { name: 'evening', description: '', world: worldOf('farm', 'evening') };
const FARM: Domain = { demo: '', first: {}, handlers: {}, events: {}, failureBody: () => ({}) };

let session: Session;

beforeEach(() => {
  session = sessionWith(new Map());
});

function sessionWith(domains: Domains, world = MORNING.world): Session {
  return new Session(
    'worker-1',
    { scenario: MORNING, world, domains, ...roomy(10), real: NOON },
    inMemory,
  );
}

/** Journals an exchange that leads to a world. */
function journal(next: World): Entry {
  const before = session.world;
  return session.present.add({ before, reply: BARE } as Omit<Entry, 'number'>, next);
}

it("begins with the scenario's world itself, not with a copy", () => {
  expect(session.world).toBe(MORNING.world);
});

it('begins with another world if it is given one', () => {
  const world = worldOf('farm', 'noon');
  expect(sessionWith(new Map(), world).world).toBe(world);
});

it('takes one turn after the other, in the order of asking', async () => {
  const done: string[] = [];
  const { turn, letGo } = holdTurn(session, NOON, () => done.push('first'));
  const second = takeTurn(session, NOON, () => done.push('second'));
  const third = takeTurn(session, NOON, () => done.push('third'));
  letGo();
  await Promise.all([turn, second, third]);
  expect(done).toEqual(['first', 'second', 'third']);
});

it('takes the next turn after one that has failed', async () => {
  const failed = takeTurn(session, NOON, () => {
    throw new Error('no luck');
  });
  const next = takeTurn(session, NOON);
  await expect(failed).rejects.toThrow('no luck');
  expect(await next).toMatchObject({ number: 1, status: 200 });
});

it('changes the state that the turn before has left', async () => {
  const { letGo } = holdTurn(session, NOON);
  const changes = ['a', 'b'].map((letter) =>
    session.setState(NOON, 'farm', (world) => {
      const farm = `${String(world.domains['farm'])} ${letter}`;
      return Promise.resolve({ world: { ...world, domains: { farm } }, changes: [] });
    }),
  );
  letGo();
  await Promise.all(changes);
  expect(session.world.domains).toEqual({ farm: 'morning a b' });
});

it('tells what a change of a state has changed, and then what the domain did in consequence', async () => {
  const following: Domain = {
    ...FARM,
    patched: ({ schedule }, before) => {
      schedule(NOON, 'strike', before);
    },
  };
  session = sessionWith(new Map([['farm', following]]));
  const { changes, world } = await session.setState(NOON, 'farm', (present) => {
    const draft = draftOf(present);
    draft.world.domains['farm'] = 'evening';
    return Promise.resolve(draft.commit());
  });
  expect(changes[0]).toEqual({ op: 'replace', path: '/domains/farm', value: 'evening' });
  expect(changes.slice(1).map(({ path }) => path)).toContainEqual(
    expect.stringMatching('/agenda/'),
  );
  expect([...pending(world.agenda)]).toMatchObject([{ kind: 'strike', data: 'morning' }]);
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
  const world = { ...MORNING.world, clock: clockAt(NOON - 1, true, NOON), agenda };
  session = sessionWith(new Map([['clock', clock]]), world);
  await session.bringUpToDate(NOON);
  expect(session.world.inbox).toEqual([]);
  await session.setClock(NOON, () => clockAt(NOON, true, NOON));
  expect(session.world.inbox).toMatchObject([{ text: 'twelve', at: NOON }]);
});

it('counts the bytes of its world, also those that due events have added', async () => {
  const farm: Domain = {
    ...FARM,
    events: {
      bleat: ({ send }) => {
        send({ channel: 'sms', to: 'all', subject: null, text: 'x'.repeat(5000), data: {} });
      },
    },
  };
  const agenda = agendaOf([{ at: NOON, domain: 'farm', kind: 'bleat', data: null }]);
  const world = { ...MORNING.world, clock: clockAt(NOON, true, NOON), agenda };
  const domains = new Map([['farm', farm]]);
  const limits = roomy(10);
  session = new Session(
    'a',
    { scenario: MORNING, world, domains, ...limits, real: NOON },
    inMemory,
  );
  await takeTurn(session, NOON);
  expect(session.world.inbox).toHaveLength(1);
  expect(limits.worlds.bytes).toBe(sizeOf(session.world, Infinity) - sizeOf(world, Infinity));
});

it.each([
  ['at the time that is set', 'set', NOON],
  ['at the time before the one that is reached', 'advance', NOON - 1],
])('begins a world %s', async (_title, way, expected) => {
  const begin = jest.fn<NonNullable<Domain['begin']>>();
  const world = { ...MORNING.world, clock: clockAt(NOON - 1, true, NOON) };
  session = sessionWith(new Map([['farm', { ...FARM, begin }]]), world);
  await (way === 'set'
    ? session.setClock(NOON, () => clockAt(NOON, true, NOON))
    : session.advance(NOON, (time) => time + 1));
  expect(begin.mock.calls.map(([{ now }]) => now)).toEqual([expected]);
});

it('begins a world once', async () => {
  const begin = jest.fn<NonNullable<Domain['begin']>>();
  session = sessionWith(new Map([['farm', { ...FARM, begin }]]));
  await session.bringUpToDate(NOON);
  await session.bringUpToDate(NOON);
  expect(begin).toHaveBeenCalledTimes(1);
});

it('sets the clock from its time in the turn', async () => {
  const world = { ...session.world, clock: clockAt(NOON, true, NOON) };
  await session.restore({ world, name: 'noon', session: session.name });
  const { letGo } = holdTurn(session, NOON);
  const hours = [1, 1].map((hour) =>
    session.setClock(NOON, ({ time }) => clockAt(time + hour * 3_600_000, true, NOON)),
  );
  letGo();
  await Promise.all(hours);
  expect(session.world.clock.time).toBe(NOON + 2 * 3_600_000);
});

it('goes back to before an entry, and forgets it with all later ones', async () => {
  const worlds = ['a', 'b', 'c'].map((state) => worldOf('farm', state));
  for (const world of worlds) journal(world);
  expect(await session.rewind(2)).toBe(true);
  expect(session.world).toBe(worlds[0]);
  expect(session.journal.next).toBe(2);
});

it('stays as it is if the entry does not exist', async () => {
  const world = worldOf('farm', 'a');
  journal(world);
  expect(await session.rewind(2)).toBe(false);
  expect([session.world, session.journal.next]).toEqual([world, 2]);
});

it('keeps nothing when it is reset', async () => {
  journal(worldOf('farm', 'a'));
  session.faults.add({ match: { path: '/' }, effect: { kind: 'drop' } });
  await session.reset(NOON + 1, EVENING);
  const beginning = {
    scenario: EVENING,
    domains: new Map(),
    ...roomy(10),
    real: NOON + 1,
  };
  const fresh = new Session('worker-1', beginning, inMemory);
  expect(session.world).toBe(EVENING.world);
  expect([session.scenario, session.faults.all, session.createdAt, session.journal.next]).toEqual([
    fresh.scenario,
    fresh.faults.all,
    fresh.createdAt,
    fresh.journal.next,
  ]);
});

it('has its chance from the beginning again when it is reset', async () => {
  const rule = { match: {}, effect: { kind: 'drop' } } as const;
  const { id } = session.faults.add(rule);
  await session.reset(NOON, MORNING);
  expect(session.faults.add(rule).id).toBe(id);
});
