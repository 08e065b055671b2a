import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  dueDate,
  HOUR,
  inJakarta,
  instant,
  inUtc,
  nextMonth,
  thisMonth,
} from '../../../server/domains/awan/times.ts';
import { EARLIEST, LATEST } from '../../../server/world/clock.ts';

const MIDNIGHTS = /^\d{4}-\d{2}-01T00:00:00\+07:00$/;

const times = fc.oneof(
  fc.integer({ min: Date.parse('1970-01-02'), max: Date.parse('2100-01-01') }),
  fc.integer({ min: EARLIEST, max: LATEST }),
);

describe('a written instant', () => {
  it('is the same in Jakarta and in UTC', () => {
    fc.assert(
      fc.property(times, (time) => {
        expect(Date.parse(instant(time))).toBe(time);
        expect(Date.parse(inUtc(instant(time)))).toBe(time);
        expect(Date.parse(inJakarta(instant(time)))).toBe(time);
      }),
    );
  });

  it.each([
    ['2026-01-05T02:15:00.000Z', '2026-01-05T02:15:00Z', '2026-01-05T09:15:00+07:00'],
    ['2026-02-02T03:40:10.850Z', '2026-02-02T03:40:10.850Z', '2026-02-02T10:40:10.850+07:00'],
    ['2025-12-31T17:00:00.000Z', '2025-12-31T17:00:00Z', '2026-01-01T00:00:00+07:00'],
    ['2026-01-05T02:15:00Z', '2026-01-05T02:15:00Z', '2026-01-05T09:15:00+07:00'],
  ])('%s is %s in UTC and %s in Jakarta', (kept, utc, jakarta) => {
    expect(inUtc(kept)).toBe(utc);
    expect(inJakarta(kept)).toBe(jakarta);
  });
});

it('is the last of the year 9999 at most, in Jakarta', () => {
  expect(inJakarta(instant(LATEST + 365 * 24 * HOUR))).toBe('9999-12-31T23:59:59.999+07:00');
});

describe('a month', () => {
  it.each([
    ['2026-01-31T16:59:59.999Z', '2025-12-31T17:00:00.000Z', '2026-01-31T17:00:00.000Z'],
    ['2026-01-31T17:00:00.000Z', '2026-01-31T17:00:00.000Z', '2026-02-28T17:00:00.000Z'],
    ['2024-02-29T12:00:00.000Z', '2024-01-31T17:00:00.000Z', '2024-02-29T17:00:00.000Z'],
    ['2026-12-31T17:00:00.000Z', '2026-12-31T17:00:00.000Z', '2027-01-31T17:00:00.000Z'],
  ])('around %s goes from %s to %s, which is midnight in Jakarta', (time, from, to) => {
    expect(instant(thisMonth(Date.parse(time)))).toBe(from);
    expect(instant(nextMonth(Date.parse(time)))).toBe(to);
  });

  it('lasts from a first to the next in Jakarta, at midnight, 28 to 31 days around the time', () => {
    fc.assert(
      fc.property(times, (time) => {
        const [from, to] = [thisMonth(time), nextMonth(time)];
        expect(inJakarta(instant(from))).toMatch(MIDNIGHTS);
        expect(inJakarta(instant(to))).toMatch(MIDNIGHTS);
        expect(from <= time && time < to).toBe(true);
        const days = (to - from) / (24 * HOUR);
        expect(days >= 28 && days <= 31).toBe(true);
      }),
    );
  });

  it('follows the one before without a gap', () => {
    fc.assert(
      fc.property(times, (time) => {
        expect(thisMonth(nextMonth(time))).toBe(nextMonth(time));
        expect(thisMonth(nextMonth(time) - 1)).toBe(thisMonth(time));
      }),
    );
  });
});

it('is due at the last second of the tenth day in Jakarta', () => {
  expect(instant(dueDate(Date.parse('2026-03-31T17:00:00.000Z')))).toBe('2026-04-10T16:59:59.000Z');
  expect(instant(dueDate(Date.parse('2026-03-31T16:59:59.999Z')))).toBe('2026-04-09T16:59:59.000Z');
});
