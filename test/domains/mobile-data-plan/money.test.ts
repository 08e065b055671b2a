import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { Ajv2020 } from 'ajv/dist/2020.js';

import { readContract } from '../../../server/contract/bundles.ts';
import { moneyText, nanosOf } from '../../../server/domains/mobile-data-plan/money.ts';

const INT64 = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
const money = fc.record({
  units: fc.oneof(fc.bigInt(INT64), fc.bigInt({ min: -2n, max: 2n })).map(String),
  nanos: fc.integer({ min: -999_999_999, max: 999_999_999 }),
});

describe('the signs of an amount', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });
  ajv.addSchema(readContract('mobile-data-plan').document, 'contract:');
  const agree = ajv.compile({ $ref: 'contract:#/components/schemas/Money' });

  it.each([
    [{ units: '5', nanos: 0 }],
    [{ units: '5', nanos: 1 }],
    [{ units: '-5', nanos: 0 }],
    [{ units: '-5', nanos: -1 }],
    [{ units: '0', nanos: 1 }],
    [{ units: '0', nanos: -1 }],
    [{ units: '-0', nanos: 1 }],
    [{ units: '00', nanos: -1 }],
    [{ units: '-9223372036854775808', nanos: -999_999_999 }],
    [{ units: '9223372036854775807', nanos: 999_999_999 }],
    [{ nanos: -1 }],
    [{ units: '-1' }],
    [{}],
  ])('agree in %j', (amount) => {
    expect(agree(amount)).toBe(true);
  });

  it.each([
    [{ units: '5', nanos: -1 }],
    [{ units: '-5', nanos: 1 }],
    [{ units: '005', nanos: -1 }],
    [{ units: '-005', nanos: 1 }],
    [{ units: '9223372036854775807', nanos: -999_999_999 }],
  ])('disagree in %j', (amount) => {
    expect(agree(amount)).toBe(false);
  });

  it('agree exactly if their product is not negative', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(agree(amount)).toBe(BigInt(amount.units) * BigInt(amount.nanos) >= 0n);
      }),
    );
  });
});

it('counts missing parts as zero', () => {
  expect(nanosOf({})).toBe(0n);
});

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
