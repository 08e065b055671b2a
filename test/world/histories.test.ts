// Some rules hold for any history of requests. The random histories hold requests that the mock accepts, refuses or
// answers with made-up data. Some requests draw ids, send messages and schedule events.
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { apply } from 'mutative';

import { createMock } from '../../server/app.ts';
import { listen } from '../listening.ts';
import { command, refused, send, sendAll, steps } from './customer.ts';
import { refusedSenders, senders } from './senders.ts';
import type { World } from '../../server/world/world.ts';
import type { Listening } from '../listening.ts';
import type { Seen, Step } from './customer.ts';

const NOON = '2026-01-15T12:00:00.000Z';
const APIS = ['frog-cloud', 'mitra-delivery', 'mobile-data-plan'];
const ANY = fc.oneof({ arbitrary: steps, weight: 2 }, { arbitrary: senders, weight: 1 });
const HISTORY = fc.array(ANY, { minLength: 1, maxLength: 10 });
const RUNS = { numRuns: 25 };

const mock = createMock({ apis: APIS });
let origin: string;
let listening: Listening;
let sessions = 0;

// Thousands of requests take longer than Jest allows by default.
jest.setTimeout(60_000);

beforeAll(async () => {
  listening = await listen(mock.app);
  ({ origin } = listening);
});
afterAll(() => listening.close());

/** An unused session whose clock is frozen at noon. */
async function frozen(): Promise<string> {
  sessions += 1;
  const name = `session-${sessions}`;
  mock.sessions.use(name);
  await command(origin, 'PUT', `/sessions/${name}/clock`, { now: NOON, frozen: true });
  return name;
}

function worldOf(session: string): World {
  return mock.sessions.use(session).world;
}

/** The domains' part of a world, as a text that no later change can reach. */
function imageOf(world: World): string {
  return JSON.stringify({ ...world, domains: APIS.map((name) => world.domains[name]) });
}

it('goes back to the world before any entry', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, fc.nat(), async (history, chosen) => {
      const session = await frozen();
      const images = [imageOf(worldOf(session))];
      for (const step of history) {
        await send(origin, session, step);
        images.push(imageOf(worldOf(session)));
      }
      const entry = (chosen % history.length) + 1;
      await command(origin, 'POST', `/sessions/${session}/rewind`, { entry });
      expect(imageOf(worldOf(session))).toBe(images[entry - 1]);
      expect(mock.sessions.use(session).journal.next).toBe(entry);
    }),
    RUNS,
  );
});

it('journals changes that lead from world to world, in both directions', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, async (history) => {
      const session = await frozen();
      await sendAll(origin, session, history);
      const { journal, world } = mock.sessions.use(session);
      for (const { number, before, changes, inverse } of journal.entries) {
        const after = journal.find(number + 1)?.before ?? world;
        // The casts: the library's types allow a path only as a list.
        expect(imageOf(apply(before, changes as never))).toBe(imageOf(after));
        expect(imageOf(apply(after, inverse as never))).toBe(imageOf(before));
      }
    }),
    RUNS,
  );
});

it('journals no assignment to the length of a list', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, async (history) => {
      const session = await frozen();
      await sendAll(origin, session, history);
      const { entries } = mock.sessions.use(session).journal;
      const shown = entries.flatMap(({ changes, inverse }) => [...changes, ...inverse]);
      expect(shown.filter(({ path }) => path.endsWith('/length'))).toEqual([]);
    }),
    RUNS,
  );
});

it('goes on after a rewind as it did the first time', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, fc.nat(), async (history, chosen) => {
      const session = await frozen();
      const first = await sendAll(origin, session, history);
      const entry = (chosen % history.length) + 1;
      await command(origin, 'POST', `/sessions/${session}/rewind`, { entry });
      const again = await sendAll(origin, session, history.slice(entry - 1));
      expect(again).toEqual(first.slice(entry - 1));
    }),
    RUNS,
  );
});

it('restores the world of a snapshot after any requests', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, HISTORY, async (before, since) => {
      const session = await frozen();
      await sendAll(origin, session, before);
      await command(origin, 'POST', `/sessions/${session}/snapshots`, { name: `of-${session}` });
      const image = imageOf(worldOf(session));
      await sendAll(origin, session, since);
      await command(origin, 'POST', `/sessions/${session}/restore`, { snapshot: `of-${session}` });
      expect(imageOf(worldOf(session))).toBe(image);
    }),
    RUNS,
  );
});

it("begins a session with the world of another session's snapshot", async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, HISTORY, async (before, since) => {
      const session = await frozen();
      await sendAll(origin, session, before);
      const snapshot = `of-${session}`;
      await command(origin, 'POST', `/sessions/${session}/snapshots`, { name: snapshot });
      await command(origin, 'POST', '/sessions', { name: `${session}-b`, snapshot });
      const [one, other] = [
        await sendAll(origin, session, since),
        await sendAll(origin, `${session}-b`, since),
      ];
      expect(other.map(withoutEntry)).toEqual(one.map(withoutEntry));
    }),
    RUNS,
  );
});

it('is as fresh after a reset as an unused session', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, HISTORY, async (before, since) => {
      const [used, fresh] = [await frozen(), await frozen()];
      await sendAll(origin, used, before);
      await command(origin, 'POST', `/sessions/${used}/reset`, {});
      expect(worldOf(used)).toBe(mock.sessions.initial.world);
      await command(origin, 'PUT', `/sessions/${used}/clock`, { now: NOON, frozen: true });
      expect(await sendAll(origin, used, since)).toEqual(await sendAll(origin, fresh, since));
      expect(worldOf(used)).toEqual(worldOf(fresh));
    }),
    RUNS,
  );
});

it('leaves the world as it was when it refuses a request', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, fc.oneof(refused, refusedSenders), async (history, step) => {
      const session = await frozen();
      await sendAll(origin, session, history);
      const before = worldOf(session);
      const image = imageOf(before);
      const { status } = await send(origin, session, step);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(worldOf(session)).toBe(before);
      expect(imageOf(before)).toBe(image);
    }),
    RUNS,
  );
});

it('never changes an earlier world', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, async (history) => {
      const session = await frozen();
      const kept: [world: World, image: string][] = [];
      for (const step of history) {
        kept.push([worldOf(session), imageOf(worldOf(session))]);
        await send(origin, session, step);
      }
      for (const [world, image] of kept) expect(imageOf(world)).toBe(image);
    }),
    RUNS,
  );
});

it('ends 100 concurrent sessions as if each had run alone', async () => {
  const histories = fc.sample(fc.array(ANY, { minLength: 8, maxLength: 8 }), {
    numRuns: 100,
    seed: 2026,
  });
  const crowd = await Promise.all(histories.map(() => frozen()));
  const together = await Promise.all(
    histories.map((history, i) => sendAll(origin, crowd[i] ?? '', history)),
  );
  const worlds = crowd.map(worldOf);
  for (const [i, history] of histories.entries()) {
    const lonely = await frozen();
    expect(together[i]).toEqual(await sendAll(origin, lonely, history));
    expect(worlds[i]).toEqual(worldOf(lonely));
  }
  expect(new Set(worlds.map((world) => JSON.stringify(world))).size).toBeGreaterThan(50);
});

it('answers the same 200 requests with the same bytes', async () => {
  const history = fc.sample(ANY, { numRuns: 200, seed: 2026 });
  const [one, other] = [await frozen(), await frozen()];
  const first = await sendAll(origin, one, history);
  expect(mixtureOf(first, history)).toEqual([200, 400, 401, 404, 405, 406, 409, 'made up']);
  expect(await sendAll(origin, other, history)).toEqual(first);
  expect(worldOf(other).inbox.map(({ channel }) => channel)).toContain('push');
  await command(origin, 'POST', `/sessions/${one}/rewind`, { entry: 1 });
  expect(await sendAll(origin, one, history)).toEqual(first);
});

/** The statuses that occurred, in order, and `made up` if any data were. */
function mixtureOf(seen: Seen[], history: Step[]): (number | string)[] {
  const statuses = new Set(seen.map(({ status }) => status));
  const made = history.some(({ headers }) => headers?.['prefer'] === 'dynamic=true');
  return [...[...statuses].sort((one, other) => one - other), ...(made ? ['made up'] : [])];
}

/** A reply without its entry's number, which begins at 1 in another session. */
function withoutEntry({ headers, ...rest }: Seen): Seen {
  const others = Object.entries(headers).filter(([name]) => name !== 'x-kontrak-entry');
  return { ...rest, headers: Object.fromEntries(others) };
}
