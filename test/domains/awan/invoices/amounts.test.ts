import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { amountsOf, percentOf } from '../../../../server/domains/awan/invoices/amounts.ts';

const rupiah = fc.nat({ max: 10_000_000_000 });
const percent = fc.nat({ max: 100 });
const item = fc.record({ quantity: fc.nat({ max: 1000 }), price_per_unit: fc.nat() });

it.each([
  [50, 1, 1],
  [49, 1, 0],
  [50_001, 11, 5500],
  [0, 100, 0],
])('rounds a percentage half up: of %i, %i percent are %i', (amount, rate, expected) => {
  expect(percentOf(amount, rate)).toBe(expected);
});

it('takes a percentage that is off by half a rupiah at most', () => {
  fc.assert(
    fc.property(rupiah, percent, (amount, rate) => {
      const hundredths = BigInt(amount) * BigInt(rate);
      const difference = BigInt(percentOf(amount, rate)) * 100n - hundredths;
      expect(difference > -50n && difference <= 50n).toBe(true);
    }),
  );
});

it('adds up: items to the subtotal, and from there to the amount', () => {
  fc.assert(
    fc.property(fc.array(item), percent, rupiah, (items, discount_in_percent, tax_amount) => {
      const all = amountsOf({ items, discount_in_percent, tax_amount, credit_from_balance: 0 });
      let left = all.amount;
      for (const { quantity, price_per_unit } of items) left -= quantity * price_per_unit;
      expect(left).toBe(tax_amount - all.discount_amount);
      expect(all.subtotal - all.discount_amount).toBe(all.amount_after_discount);
      expect(all.amount_after_discount + tax_amount).toBe(all.amount_after_tax);
    }),
  );
});

it('takes the discount from the part that the credit has not paid', () => {
  const items = [{ quantity: 10, price_per_unit: 100 }];
  const invoice = { items, discount_in_percent: 50, tax_amount: 11, credit_from_balance: 900 };
  expect(amountsOf(invoice)).toMatchObject({ subtotal: 1000, discount_amount: 50, amount: 61 });
});

it('leaves nothing to pay if the credit has paid all', () => {
  const items = [{ quantity: 518, price_per_unit: 100 }];
  const invoice = { items, discount_in_percent: 0, tax_amount: 0, credit_from_balance: 51_800 };
  expect(amountsOf(invoice)).toMatchObject({ subtotal: 51_800, amount: 0 });
});
