import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { tellable, clockAt, later, REAL_TIME, timeOf } from '../../server/world/clock.ts';

const NOON = Date.parse('2026-01-15T12:00:00.000Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

it("is the machine's time at first", () => {
  expect(timeOf(REAL_TIME, NOON)).toBe(NOON);
});

it("runs on from the set time at the pace of the machine's time", () => {
  const clock = clockAt(NOON - DAY, false, NOON);
  expect([timeOf(clock, NOON), timeOf(clock, NOON + HOUR)]).toEqual([
    NOON - DAY,
    NOON - DAY + HOUR,
  ]);
});

it('stands still when it is frozen', () => {
  const clock = clockAt(NOON - DAY, true, NOON);
  expect([timeOf(clock, NOON), timeOf(clock, NOON + HOUR)]).toEqual([NOON - DAY, NOON - DAY]);
});

it('runs on from its frozen time when it is unfrozen', () => {
  const frozen = clockAt(NOON, true, NOON + HOUR);
  const thawed = clockAt(timeOf(frozen, NOON + DAY), false, NOON + DAY);
  expect(timeOf(thawed, NOON + DAY + 1)).toBe(NOON + 1);
});

it('stops at the end of the year 9998', () => {
  const end = Date.parse('9998-12-31T23:59:59.999Z');
  const clock = clockAt(end - 1, false, NOON);
  expect([timeOf(clock, NOON), timeOf(clock, NOON + 1), timeOf(clock, NOON + DAY)]).toEqual([
    end - 1,
    end,
    end,
  ]);
});

it.each(['0001-01-01T00:00:00.000Z', '9998-12-31T23:59:59.999Z'])('allows %s', (text) => {
  expect(tellable(Date.parse(text))).toBe(Date.parse(text));
});

it.each([
  Date.parse('0001-01-01T00:00:00.000Z') - 1,
  Date.parse('9998-12-31T23:59:59.999Z') + 1,
  NaN,
  Infinity,
])('refuses the time %p', (time) => {
  expect(() => tellable(time)).toThrow(RangeError);
});

describe('later', () => {
  it.each([
    ['2026-01-31T10:00:00Z', 'P1M', '2026-02-28T10:00:00Z'],
    ['2024-01-31T10:00:00Z', 'P1M', '2024-02-29T10:00:00Z'],
    ['2026-03-31T23:59:59Z', 'P1M', '2026-04-30T23:59:59Z'],
    ['2026-12-31T00:00:00Z', 'P1M', '2027-01-31T00:00:00Z'],
    ['2026-02-28T00:00:00Z', 'P1M', '2026-03-28T00:00:00Z'],
    // The count is in UTC. In Jakarta it is the 31st by then, which would give a day less.
    ['2026-01-30T20:00:00Z', 'P1M', '2026-02-28T20:00:00Z'],
    ['2024-02-29T00:00:00Z', 'P1Y', '2025-02-28T00:00:00Z'],
    ['2026-01-15T00:00:00Z', 'P1M2DT3H', '2026-02-17T03:00:00Z'],
    ['2026-01-15T00:00:00Z', 'PT90S', '2026-01-15T00:01:30Z'],
    ['2026-01-15T00:00:00Z', 'P2W', '2026-01-29T00:00:00Z'],
    ['2026-01-15T00:00:00Z', 'P0D', '2026-01-15T00:00:00Z'],
  ])('is, after %s by %s, %s', (from, duration, to) => {
    expect(later(Date.parse(from), duration)).toBe(Date.parse(to));
  });

  it.each(['-P1D', '-PT0.001S', '-P1M'])('refuses %s, as time only advances', (duration) => {
    expect(() => later(NOON, duration)).toThrow('goes back');
  });

  it.each(['tomorrow', '', 'P', 'PT', '1M', 'P1M1M', 'P1H', 'P1M and more'])(
    'refuses %j, which is not a duration',
    (duration) => {
      expect(() => later(NOON, duration)).toThrow(RangeError);
    },
  );

  it('refuses a duration past the last instant', () => {
    expect(() => later(NOON, 'P300000Y')).toThrow(RangeError);
    expect(() => later(NOON, 'P9000Y')).toThrow(RangeError);
    expect(() => later(Date.parse('9998-12-01T00:00:00Z'), 'P1M')).toThrow('1 to 9998');
  });

  it("counts a day as 24 hours in spite of the machine's summer time", () => {
    fc.assert(
      fc.property(instants(), fc.nat(1000), (time, days) => {
        expect(later(time, `P${days}D`)).toBe(time + days * DAY);
      }),
    );
  });

  it('never goes back', () => {
    const parts = fc.tuple(fc.nat(20), fc.nat(40), fc.nat(400), fc.nat(100_000));
    fc.assert(
      fc.property(instants(), parts, (time, [years, months, days, seconds]) => {
        const duration = `P${years}Y${months}M${days}DT${seconds}S`;
        expect(later(time, duration)).toBeGreaterThanOrEqual(time);
      }),
    );
  });
});

function instants(): fc.Arbitrary<number> {
  return fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) });
}

describe('a clock at a pace of its own', () => {
  const MINUTE = 60_000;

  it('counts a minute in a second', () => {
    const clock = clockAt(NOON, false, 0, 60);
    expect([timeOf(clock, 0), timeOf(clock, 1000)]).toEqual([NOON, NOON + MINUTE]);
  });

  it('gains a year at most, and then goes on', () => {
    const clock = clockAt(NOON, false, 0, 86_400);
    const later = timeOf(clock, 2 * DAY);
    expect(later).toBe(NOON + 367 * DAY);
    expect(timeOf(clock, 2 * DAY + 1)).toBe(later + 1);
  });

  it('never goes back, and tells whole milliseconds', () => {
    const rates = fc.double({ min: 0.001, max: 86_400, noNaN: true });
    const moments = fc.array(fc.nat(10 * DAY), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(rates, moments, (rate, reals) => {
        const clock = clockAt(NOON, false, 0, rate);
        const times = reals
          .toSorted((one, other) => one - other)
          .map((real) => timeOf(clock, real));
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(times.every(Number.isInteger)).toBe(true);
      }),
    );
  });
});
