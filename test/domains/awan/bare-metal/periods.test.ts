import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  continues,
  endOf,
  PERIODS,
  priceOf,
} from '../../../../server/domains/awan/bare-metal/periods.ts';

const DAY = 86_400_000;
const OFFSET = 7 * 3_600_000;

const period = fc.constantFrom(
  'price_per_month',
  'price_per_three_month',
  'price_per_six_month',
  'price_per_year',
);
const time = fc.date({
  min: new Date('2000-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
});

/** The month (counted from the year 0), the day and the time of day in Jakarta. */
function inJakarta(at: number) {
  const local = new Date(at + OFFSET);
  return {
    month: local.getUTCFullYear() * 12 + local.getUTCMonth(),
    day: local.getUTCDate(),
    time: (at + OFFSET) % DAY,
  };
}

it.each([
  ['2026-03-10T03:00:00.000Z', 'price_per_month', '2026-04-10T03:00:00.000Z'],
  ['2026-03-10T03:00:00.000Z', 'price_per_three_month', '2026-06-10T03:00:00.000Z'],
  ['2026-03-10T03:00:00.000Z', 'price_per_six_month', '2026-09-10T03:00:00.000Z'],
  ['2026-03-10T03:00:00.000Z', 'price_per_year', '2027-03-10T03:00:00.000Z'],
  // It is the 31st in Jakarta, at 03:00.
  ['2026-01-30T20:00:00.000Z', 'price_per_month', '2026-02-27T20:00:00.000Z'],
  ['2028-01-30T20:00:00.000Z', 'price_per_month', '2028-02-28T20:00:00.000Z'],
  ['2028-02-29T00:00:00.000Z', 'price_per_year', '2029-02-28T00:00:00.000Z'],
] as const)('a period from %s, %s, ends at %s', (from, one, to) => {
  expect(new Date(endOf(one, Date.parse(from))).toISOString()).toBe(to);
});

it('a period ends its months later, on the same day or the last of the month, at the same time', () => {
  fc.assert(
    fc.property(time, period, (from, one) => {
      const before = inJakarta(from.getTime());
      const end = endOf(one, from.getTime());
      const after = inJakarta(end);
      expect(after.month - before.month).toBe(PERIODS[one].months);
      expect(after.time).toBe(before.time);
      expect(after.day).toBeLessThanOrEqual(before.day);
      // If the end is on an earlier day, it is the last day of its month.
      if (after.day < before.day) expect(inJakarta(end + DAY).month).toBe(after.month + 1);
    }),
  );
});

it('a period ends on the day of the month on which its chain began', () => {
  const ends = ['2026-01-31T03:00:00.000Z'];
  const since = Date.parse('2026-01-31T03:00:00.000Z');
  for (let from = since; ends.length < 5;) {
    from = endOf('price_per_month', from, since);
    ends.push(new Date(from).toISOString());
  }
  expect(ends).toEqual([
    '2026-01-31T03:00:00.000Z',
    '2026-02-28T03:00:00.000Z',
    '2026-03-31T03:00:00.000Z',
    '2026-04-30T03:00:00.000Z',
    '2026-05-31T03:00:00.000Z',
  ]);
});

it('a period continues exactly the periods that end at its beginning', () => {
  fc.assert(
    fc.property(time, period, fc.integer({ min: 1, max: 20 }), (first, one, count) => {
      const since = first.getTime();
      let from = since;
      for (let i = 0; i < count; i += 1) from = endOf(one, from, since);
      expect(continues(one, from, since)).toBe(true);
      expect(continues(one, from + 1, since)).toBe(false);
      expect(continues(one, from - 1, since)).toBe(false);
      expect(continues(one, since - 1, since)).toBe(false);
    }),
  );
});

/** The first end after a time. The count goes month by month from the anchor. */
function endByMonths(months: number, from: number, anchor: number): number {
  const first = inJakarta(anchor);
  let end = anchor;
  for (let passed = 0; end <= from; passed += months) {
    const [year, month] = [2000, first.month + passed - 2000 * 12];
    const days = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    end = Date.UTC(year, month, Math.min(first.day, days)) + first.time - OFFSET;
  }
  return end;
}

it('a period ends where a count month by month from the anchor ends', () => {
  const later = fc.integer({ min: 0, max: 40 * 366 * DAY });
  fc.assert(
    fc.property(time, period, later, (first, one, elapsed) => {
      const anchor = first.getTime();
      const { months } = PERIODS[one];
      const end = endOf(one, anchor + elapsed, anchor);
      expect(end).toBe(endByMonths(months, anchor + elapsed, anchor));
      // The end itself begins the next period of the chain.
      expect(endOf(one, end, anchor)).toBe(endByMonths(months, end, anchor));
    }),
  );
});

const PLAN = {
  instance_type: 'bh-a',
  price_per_month: 58_000,
  price_per_three_month: 0,
  price_per_six_month: 0,
  price_per_year: 1,
};

it('has the price of the plan', () => {
  expect([priceOf(PLAN, 'price_per_month'), priceOf(PLAN, 'price_per_year')]).toEqual([58_000, 1]);
});

it('is refused if the plan has no price for it', () => {
  const message = 'The pricing bh-a has no price for three months';
  expect(() => priceOf(PLAN, 'price_per_three_month')).toThrow(
    expect.objectContaining({ code: '400-4', message }),
  );
});
