import { setTimeout } from 'node:timers/promises';

import { beforeEach, describe, expect, it } from '@jest/globals';

import { createMock } from '../../server/app.ts';
import { clientOf, startAnew } from './client.ts';

const CLOCK = '/sessions/a/clock';
const ADVANCE = `${CLOCK}/advance`;
const JANUARY = '2026-01-31T10:00:00.000Z';

const mock = createMock({ apis: ['frog-cloud', 'awan'] });
const client = clientOf(mock);

beforeEach(async () => {
  await startAnew(mock);
  mock.sessions.use('a');
});

/** The session's time in milliseconds, as the control API tells it. */
async function now(session = 'a'): Promise<number> {
  const reply = await client.get(`/sessions/${session}/clock`).expect(200);
  return Date.parse((reply.body as { now: string }).now);
}

/** True if a time lies between two moments. */
function expectBetween(time: number, earliest: number, latest: number): void {
  expect(time).toBeGreaterThanOrEqual(earliest);
  expect(time).toBeLessThanOrEqual(latest);
}

it("begins with the machine's time", async () => {
  const before = Date.now();
  const time = await now();
  expectBetween(time, before, Date.now());
});

it('stands still when it is frozen', async () => {
  const reply = await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
  expect(reply.body).toEqual({ now: JANUARY, frozen: true, rate: 1 });
  expect([await now(), await now()]).toEqual([Date.parse(JANUARY), Date.parse(JANUARY)]);
});

it('runs on from the time to which it is set', async () => {
  const before = Date.now();
  await client.put(CLOCK, { now: JANUARY }).expect(200);
  const shown = await now();
  expectBetween(shown - Date.parse(JANUARY), 0, Date.now() - before);
});

it('runs at the pace that is set, and keeps it while it stands', async () => {
  await client.put(CLOCK, { now: JANUARY, frozen: true, rate: 86_400 }).expect(200);
  await client.put(CLOCK, { frozen: false }).expect(200);
  await setTimeout(20);
  const reply = await client.put(CLOCK, { frozen: true }).expect(200);
  expect(reply.body).toMatchObject({ frozen: true, rate: 86_400 });
  expect(await now()).toBeGreaterThan(Date.parse(JANUARY) + 10 * 60_000);
});

it.each([0, -1, 86_401])('refuses the pace %d', async (rate) => {
  const reply = await client.put(CLOCK, { rate }).expect(400);
  expect(reply.body).toHaveProperty('violations.0.place', '/body/rate');
});

it('keeps its time when it is frozen or unfrozen', async () => {
  await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
  const before = Date.now();
  const reply = await client.put(CLOCK, { frozen: false }).expect(200);
  expect(reply.body).toHaveProperty('frozen', false);
  expectBetween((await now()) - Date.parse(JANUARY), 0, Date.now() - before);
});

it('stays frozen when only its time is set', async () => {
  await client.put(CLOCK, { frozen: true }).expect(200);
  const reply = await client.put(CLOCK, { now: JANUARY }).expect(200);
  expect(reply.body).toEqual({ now: JANUARY, frozen: true, rate: 1 });
});

it('takes a time with an offset', async () => {
  const reply = await client.put(CLOCK, { now: '2026-01-31T17:00:00+07:00', frozen: true });
  expect(reply.body).toEqual({ now: JANUARY, frozen: true, rate: 1 });
});

it('takes a time that has elapsed, at which no API begins', async () => {
  const elapsed = { now: JANUARY, frozen: true, elapse: true };
  const reply = await client.put(CLOCK, elapsed).expect(200);
  expect(reply.body).toEqual({ now: JANUARY, frozen: true, rate: 1 });
  expect(mock.sessions.use('a').world.begun).toEqual([]);
});

it('advances by a calendar month while it is frozen', async () => {
  await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
  const reply = await client.post(ADVANCE, { by: 'P1M' }).expect(200);
  expect(reply.body).toEqual({ now: '2026-02-28T10:00:00.000Z', frozen: true, rate: 1 });
});

it('advances while it runs', async () => {
  const before = Date.now();
  await client.post(ADVANCE, { by: 'P1D' }).expect(200);
  expectBetween(await now(), before + 86_400_000, Date.now() + 86_400_000);
});

it('adds up concurrent advances', async () => {
  await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
  await Promise.all(['P1D', 'P1D', 'P1D'].map((by) => client.post(ADVANCE, { by }).expect(200)));
  expect(await now()).toBe(Date.parse('2026-02-03T10:00:00.000Z'));
});

it('gives requests their time', async () => {
  await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
  await client.profile('a').expect(200);
  expect(mock.sessions.use('a').journal.find(1)?.at).toBe(Date.parse(JANUARY));
});

it('differs from the clock of another session', async () => {
  await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
  const before = Date.now();
  const time = await now('default');
  expectBetween(time, before, Date.now());
});

it('is shown, as is its session, after the year 9998 too', async () => {
  await client.put(CLOCK, { now: '9998-12-31T23:59:59.999Z', frozen: false }).expect(200);
  await setTimeout(2);
  const reply = await client.get('/sessions').expect(200);
  expect(reply.text).toContain('9998-12-31T23:59:59.999Z');
});

describe('a wrong time', () => {
  it.each([
    ['tomorrow', 'no date at all'],
    ['2026-02-30T00:00:00Z', 'no day of the calendar'],
    ['2026-01-31', 'no time of the day'],
    ['2026-12-31T23:59:60Z', 'a leap second, which JavaScript cannot tell'],
    ['2026-01-31T10:00:00+07', 'half an offset'],
    ['9999-12-01T00:00:00Z', 'past the year 9998'],
    ['9998-12-31T23:59:59-07:00', 'past the year 9998 in UTC'],
    ['0000-12-31T23:59:59Z', 'before the year 1'],
    ['0001-01-01T00:00:00+07:00', 'before the year 1 in UTC'],
  ])('%s is refused: %s', async (time) => {
    await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
    const reply = await client.put(CLOCK, { now: time }).expect(400);
    expect(reply.body).toHaveProperty('violations.0.place', '/body/now');
    expect(await now()).toBe(Date.parse(JANUARY));
  });
});

describe('a wrong duration', () => {
  it.each(['tomorrow', 'P1M1M', '-P1D', '-PT1S', '1 month', 'P999999Y', 'P8000Y'])(
    '%s is refused, and the clock stays',
    async (by) => {
      await client.put(CLOCK, { now: JANUARY, frozen: true }).expect(200);
      const reply = await client.post(ADVANCE, { by }).expect(400);
      expect(reply.body).toHaveProperty('violations.0.place', '/body/by');
      expect(reply.body).toHaveProperty('detail', expect.stringContaining(by));
      expect(await now()).toBe(Date.parse(JANUARY));
    },
  );

  it('that leads past the year 9998 is refused, and the clock stays', async () => {
    await client.put(CLOCK, { now: '9998-12-01T00:00:00.000Z', frozen: true }).expect(200);
    const reply = await client.post(ADVANCE, { by: 'P1M' }).expect(400);
    expect(reply.body).toHaveProperty('violations.0.message', expect.stringContaining('1 to 9998'));
    expect(await now()).toBe(Date.parse('9998-12-01T00:00:00.000Z'));
  });

  it('is refused with an example of a good one', async () => {
    const reply = await client.post(ADVANCE, { by: 'tomorrow' }).expect(400);
    expect(reply.body).toHaveProperty('detail', expect.stringContaining('P1M'));
  });
});
