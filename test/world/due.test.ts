import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { agendaOf, pending } from '../../server/world/agenda.ts';
import { clockAt } from '../../server/world/clock.ts';
import { contextOf } from '../../server/world/context.ts';
import { broughtUpToDate, setTo } from '../../server/world/due.ts';
import { draftOf } from '../../server/world/world.ts';
import { worldOf } from './world.ts';
import type { Domain } from '../../server/world/domain.ts';
import type { Steps } from '../../server/world/steps.ts';
import type { World } from '../../server/world/world.ts';

/** The events that the farm has seen, in order. */
interface Farm {
  seen: { data: unknown; now: number }[];
}

const NOON = Date.parse('2026-01-15T12:00:00.000Z');

const farm: Domain = {
  demo: '',
  first: {},
  handlers: {},
  events: {
    bleat: ({ state, now }, data) => {
      (state as Farm).seen.push({ data, now });
    },
    breed: ({ now, schedule }) => {
      schedule(now + 1, 'bleat', 'lamb');
    },
    endless: ({ now, schedule }) => {
      schedule(now, 'endless', null);
    },
    tell: ({ send, random }) => {
      const text = random.text('ab', 4);
      send({ channel: 'sms', to: '080000000001', subject: null, text, data: {} });
    },
  },
  failureBody: () => ({}),
};
const domains = new Map([['farm', farm]]);

let world: World;

beforeEach(() => {
  world = worldOf('farm', { seen: [] } satisfies Farm);
});

/** The world after all events that are due at a time. */
function upToDateAt(before: World, real: number): Promise<World> {
  return broughtUpToDate(before, domains, real);
}

function scheduled(before: World, events: [at: number, kind: string, data: unknown][]): World {
  const draft = draftOf(before);
  const { schedule } = contextOf(draft, 'farm', NOON);
  for (const event of events) schedule(...event);
  return draft.commit().world;
}

function seen(after: World): Farm['seen'] {
  return (after.domains['farm'] as Farm).seen;
}

it('lets due events happen in the order of time, then of scheduling', async () => {
  const times = fc.array(fc.integer({ min: NOON, max: NOON + 3 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(times, async (all) => {
      const before = scheduled(
        worldOf('farm', { seen: [] }),
        all.map((at, i) => [at, 'bleat', i]),
      );
      const expected = all
        .map((now, data) => ({ data, now }))
        .sort((one, other) => one.now - other.now || one.data - other.data);
      expect(seen(await upToDateAt(before, NOON + 3))).toEqual(expected);
    }),
  );
});

it('leaves later events on the agenda', async () => {
  const before = scheduled(world, [
    [NOON, 'bleat', 'now'],
    [NOON + 1, 'bleat', 'later'],
  ]);
  const after = await upToDateAt(before, NOON);
  expect(seen(after)).toEqual([{ data: 'now', now: NOON }]);
  expect([...pending(after.agenda)]).toEqual([
    { at: NOON + 1, domain: 'farm', kind: 'bleat', data: 'later' },
  ]);
});

it('lets an event happen once', async () => {
  const before = scheduled(world, [[NOON, 'bleat', 'once']]);
  expect(seen(await upToDateAt(await upToDateAt(before, NOON), NOON))).toHaveLength(1);
});

it('gives a late event its own time', async () => {
  const before = scheduled(world, [[NOON, 'bleat', 'late']]);
  expect(seen(await upToDateAt(before, NOON + 1_000_000))).toEqual([{ data: 'late', now: NOON }]);
});

it('lets an event that another has scheduled happen in its place in time', async () => {
  const before = scheduled(world, [
    [NOON, 'breed', null],
    [NOON + 2, 'bleat', 'ewe'],
  ]);
  expect(seen(await upToDateAt(before, NOON + 2))).toEqual([
    { data: 'lamb', now: NOON + 1 },
    { data: 'ewe', now: NOON + 2 },
  ]);
});

it('leaves an event on the agenda that another has scheduled for later', async () => {
  const after = await upToDateAt(scheduled(world, [[NOON, 'breed', null]]), NOON);
  expect([seen(after), [...pending(after.agenda)].map(({ at }) => at)]).toEqual([[], [NOON + 1]]);
});

it("goes by the session's clock, not the machine's", async () => {
  const frozen = { ...world, clock: clockAt(NOON, true, NOON) };
  const before = scheduled(frozen, [[NOON + 1, 'bleat', 'later']]);
  expect(seen(await upToDateAt(before, NOON + 1_000_000))).toEqual([]);
});

it('dates a message by the event that sends it', async () => {
  const after = await upToDateAt(scheduled(world, [[NOON, 'tell', null]]), NOON + 60_000);
  expect(after.inbox).toMatchObject([{ at: NOON, domain: 'farm', to: '080000000001' }]);
});

it('gives the same world for the same seed', async () => {
  const before = scheduled(world, [
    [NOON, 'tell', null],
    [NOON, 'tell', null],
  ]);
  const [one, other] = [await upToDateAt(before, NOON), await upToDateAt(before, NOON)];
  expect(one).toEqual(other);
  expect(one.inbox[0]?.id).not.toBe(one.inbox[1]?.id);
});

it('refuses an agenda without an end', async () => {
  const before = scheduled(world, [[NOON, 'endless', null]]);
  await expect(upToDateAt(before, NOON)).rejects.toThrow('More than 20000 events');
});

it('takes 20,000 events at once, and no more', async () => {
  const count = 20_000;
  const tick: Domain = {
    ...farm,
    events: {
      tick: ({ now, scheduleNext }) => {
        scheduleNext(now + 1, 'tick');
      },
    },
  };
  const after = (real: number) =>
    broughtUpToDate(scheduled(world, [[NOON + 1, 'tick', null]]), new Map([['farm', tick]]), real);
  expect([...pending((await after(NOON + count)).agenda)]).toMatchObject([
    { at: NOON + count + 1 },
  ]);
  await expect(after(NOON + count + 1)).rejects.toThrow('More than 20000 events');
});

describe('a forecast', () => {
  function* forecasting(events: number): Steps<number> {
    yield;
    return events;
  }

  const after = (forecast: number, begun: string[]) => {
    const before = scheduled({ ...world, begun }, [[NOON, 'bleat', 'now']]);
    const foreseeing = { ...farm, forecast: () => forecasting(forecast) };
    return broughtUpToDate(before, new Map([['farm', foreseeing]]), NOON);
  };

  it('of too many events is refused before any has happened', async () => {
    await expect(after(20_001, ['farm'])).rejects.toThrow('More than 20000 events');
  });

  it('of fewer lets them happen, as does that of a domain that has not begun', async () => {
    const worlds = [await after(20_000, ['farm']), await after(20_001, [])];
    expect(worlds.map((one) => seen(one).length)).toEqual([1, 1]);
  });
});

it('passes over an event of a domain that is not served', async () => {
  const before = {
    ...world,
    agenda: agendaOf([{ at: NOON, domain: 'zoo', kind: 'roar', data: null }]),
  };
  expect([...pending((await upToDateAt(before, NOON)).agenda)]).toEqual([]);
});

describe('a clock that goes back', () => {
  const HOUR = 3_600_000;
  const clockwork: Domain = {
    ...farm,
    begin: ({ now, scheduleNext }) => {
      scheduleNext(now + HOUR, 'bleat');
    },
    turnedBack: ({ state, now, scheduleNext }, by) => {
      (state as Farm).seen.push({ data: by, now });
      scheduleNext(now + HOUR, 'bleat');
    },
  };
  const frozenAt = (time: number) => clockAt(time, true, NOON);
  const setClock = (before: World, time: number) =>
    setTo(frozenAt(time), before, new Map([['farm', clockwork]]), NOON);
  const next = (after: World) => [...pending(after.agenda)].map(({ at, kind }) => [kind, at]);

  it('moves repeated events, and leaves the others', async () => {
    const begun = await setClock(world, NOON);
    const before = scheduled(begun, [[NOON + 1, 'breed', null]]);
    const after = await setClock(before, NOON - 5 * HOUR);
    expect(seen(after)).toEqual([{ data: 5 * HOUR, now: NOON - 5 * HOUR }]);
    expect(next(after)).toEqual([
      ['bleat', NOON - 4 * HOUR],
      ['breed', NOON + 1],
    ]);
  });

  it('lets events happen first that were due by then', async () => {
    const begun = await setClock(world, NOON - 2 * HOUR);
    const late = scheduled({ ...begun, clock: frozenAt(NOON) }, [[NOON, 'bleat', 'late']]);
    expect(seen(await setClock(late, NOON - 1)).map(({ data }) => data)).toEqual([null, 'late', 1]);
  });

  it('is told to no domain that has not begun, nor if it stays or goes on', async () => {
    const begun = await setClock(world, NOON);
    const after = [
      await setClock(begun, NOON),
      await setClock(begun, NOON + 1),
      await setClock(world, NOON - HOUR),
    ];
    expect(after.map(seen)).toEqual([[], [], []]);
  });
});

describe('a domain', () => {
  const named = (name: string): Domain => ({
    ...farm,
    begin: ({ state }) => {
      (state as Farm).seen.push({ data: name, now: NOON });
    },
  });
  const both = new Map(['farm', 'zoo'].map((name) => [name, named(name)]));
  const begun = (wanted: string[] | undefined, before: World) =>
    broughtUpToDate(before, both, NOON, wanted);

  beforeEach(() => {
    world = { ...world, domains: { farm: { seen: [] }, zoo: { seen: [] } } };
  });

  it('begins alone if only it is wanted', async () => {
    const after = await begun(['zoo'], world);
    expect(after.begun).toEqual(['zoo']);
    expect(after.domains).toMatchObject({ farm: { seen: [] }, zoo: { seen: [{ data: 'zoo' }] } });
  });

  it('begins once', async () => {
    const after = await begun(undefined, await begun(['zoo'], world));
    expect(after.begun).toEqual(['zoo', 'farm']);
    expect(await begun(undefined, after)).toBe(after);
  });
});

it('refuses an event that its domain does not have', async () => {
  const before = scheduled(world, [[NOON, 'misspelt', null]]);
  await expect(upToDateAt(before, NOON)).rejects.toThrow('farm has no event misspelt.');
});
