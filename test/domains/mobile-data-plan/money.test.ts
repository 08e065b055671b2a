import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  moneyText,
  moneyViolations,
  nanosOf,
} from '../../../server/domains/mobile-data-plan/money.ts';

const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
const money = fc.record({
  units: fc.oneof(fc.bigInt(INT64), fc.bigInt({ min: -2n, max: 2n })).map(String),
  nanos: fc.integer({ min: -999_999_999, max: 999_999_999 }),
});

describe('the signs of an amount', () => {
  it.each([
    ['5', 0],
    ['5', 1],
    ['-5', 0],
    ['-5', -1],
    ['0', 1],
    ['0', -1],
    ['-0', 1],
    ['-9223372036854775808', -999_999_999],
    ['9223372036854775807', 999_999_999],
  ])('agree in %s units and %i nanos', (units, nanos) => {
    expect(moneyViolations({ units, nanos }, '/body/x')).toEqual([]);
  });

  it.each([
    ['5', -1],
    ['-5', 1],
    ['9223372036854775807', -999_999_999],
  ])('disagree in %s units and %i nanos', (units, nanos) => {
    expect(moneyViolations({ units, nanos }, '/body/x')).toEqual([
      { place: '/body/x/nanos', message: 'The sign is not that of the units.' },
    ]);
  });

  it('agree exactly if their product is not negative', () => {
    fc.assert(
      fc.property(money, (amount) => {
        const agrees = BigInt(amount.units) * BigInt(amount.nanos) >= 0n;
        expect(moneyViolations(amount, '').length === 0).toBe(agrees);
      }),
    );
  });
});

it('counts missing parts as zero', () => {
  expect(moneyViolations({ nanos: -1 }, '')).toEqual([]);
  expect(moneyViolations({ units: '-1' }, '')).toEqual([]);
  expect(nanosOf({})).toBe(0n);
});

it.each(['9223372036854775808', '-9223372036854775809', '9999999999999999999'])(
  'refuses %s units, which exceed 64 bits',
  (units) => {
    expect(moneyViolations({ units }, '/body/x')).toEqual([
      { place: '/body/x/units', message: 'The number does not fit into 64 bits.' },
    ]);
  },
);

describe('the text of an amount', () => {
  it.each([
    ['IDR 50000', { currencyCode: 'IDR', units: '50000', nanos: 0 }],
    ['USD -2.25', { currencyCode: 'USD', units: '-2', nanos: -250_000_000 }],
    ['USD -0.5', { currencyCode: 'USD', nanos: -500_000_000 }],
    ['USD 0.000000001', { currencyCode: 'USD', units: '0', nanos: 1 }],
    ['7', { units: '7' }],
    ['IDR 0', { currencyCode: 'IDR' }],
  ])('is %s', (text, amount) => {
    expect(moneyText(amount)).toBe(text);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(money, (amount) => {
        const [, sign, whole = '', decimals = ''] =
          /^(-?)(\d+)(?:\.(\d*[1-9]))?$/.exec(moneyText(amount)) ?? [];
        const size = BigInt(whole + decimals.padEnd(9, '0'));
        expect(sign === '-' ? -size : size).toBe(nanosOf(amount));
      }),
    );
  });
});
