import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { isLater, isTime, timeViolations } from '../../../server/domains/mobile-data-plan/times.ts';

const NANOS_PER_SECOND = 1_000_000_000n;
const EARLIEST = BigInt(Date.parse('0001-01-01T00:00:00Z')) * 1_000_000n;
const LATEST = BigInt(Date.parse('9999-12-31T23:59:59Z')) * 1_000_000n;

/** Instants in nanoseconds since 1970, each with one spelling, which may end in zeros. */
const instants = fc
  .tuple(fc.bigInt({ min: EARLIEST, max: LATEST }), fc.nat(9), fc.nat(9))
  .map(([nanos, digits, zeros]) => {
    const coarse = 10n ** BigInt(9 - digits);
    const rounded = (nanos / coarse) * coarse;
    return { nanos: rounded, text: written(rounded, Math.max(digits, zeros)) };
  });

function written(nanos: bigint, digits: number): string {
  const fraction = ((nanos % NANOS_PER_SECOND) + NANOS_PER_SECOND) % NANOS_PER_SECOND;
  const second = new Date(Number((nanos - fraction) / 1_000_000n)).toISOString().slice(0, 19);
  const decimals = String(fraction).padStart(9, '0').slice(0, digits);
  return digits === 0 ? `${second}Z` : `${second}.${decimals}Z`;
}

describe('two times', () => {
  it('compare by their nanoseconds, with any number of digits', () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        expect(isLater(one.text, other.text)).toBe(one.nanos > other.nanos);
      }),
    );
  });

  it('compare by the last of nine digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: EARLIEST, max: LATEST }), (nanos) => {
        expect(isLater(written(nanos + 1n, 9), written(nanos, 9))).toBe(true);
        expect(isLater(written(nanos, 9), written(nanos, 9))).toBe(false);
      }),
    );
  });
});

describe('the times of a push', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  const updated = (updateTime: string) =>
    timeViolations({ updateTime, expireTime: '2026-03-02T00:00:00Z' }, now);
  const expiring = (expireTime: string) =>
    timeViolations({ updateTime: '2026-03-01T00:00:00Z', expireTime }, now);

  it.each(['2026-03-01T12:00:00Z', '2026-03-01T11:59:59.999999999Z', '2026-01-30T12:00:00Z'])(
    'allow the updateTime %s',
    (time) => {
      expect(updated(time)).toEqual([]);
    },
  );

  it.each(['2026-03-01T12:00:00.000000001Z', '2027-01-01T00:00:00Z'])(
    'refuse the future updateTime %s',
    (time) => {
      expect(updated(time)).toEqual([
        { place: '/body/updateTime', message: 'The time is in the future.' },
      ]);
    },
  );

  it.each(['2026-01-30T11:59:59.999999999Z', '1970-01-01T00:00:00Z'])(
    'refuse the updateTime %s of more than 30 days ago',
    (time) => {
      expect(updated(time)).toEqual([
        { place: '/body/updateTime', message: 'The time is more than 30 days ago.' },
      ]);
    },
  );

  it.each(['2026-03-01T12:00:00.000000001Z', '9999-12-31T23:59:59.999999999Z'])(
    'allow the expireTime %s',
    (time) => {
      expect(expiring(time)).toEqual([]);
    },
  );

  it.each(['2026-03-01T12:00:00Z', '2026-03-01T11:59:59.999999999Z', '0001-01-01T00:00:00Z'])(
    'refuse the expireTime %s',
    (time) => {
      expect(expiring(time)).toEqual([
        { place: '/body/expireTime', message: 'The time is not in the future.' },
      ]);
    },
  );
});

it.each(['', 'tomorrow', '2026-02-30T00:00:00Z', '2026-01-05T02:10:00.0000000001Z', '2026-01-05'])(
  'refuses %j as a time',
  (text) => {
    expect(isTime(text)).toBe(false);
  },
);

it('accepts a leap second, as the contract does', () => {
  expect(isTime('2026-12-31T23:59:60Z')).toBe(true);
});
