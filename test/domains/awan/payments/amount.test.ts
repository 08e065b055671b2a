import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { amountToPay, taxOn } from '../../../../server/domains/awan/payments/amount.ts';

it('adds tax and fee to the credit', () => {
  expect(amountToPay(500_000, { vat: 11 }, 0)).toBe(555_000);
  expect(amountToPay(100_000, { vat: 11 }, 4000)).toBe(115_000);
});

it('rounds the tax up to whole rupiah, by less than one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_000_000_000 }), fc.nat({ max: 100 }), (credit, vat) => {
      const excess = BigInt(taxOn(credit, vat)) * 100n - BigInt(credit) * BigInt(vat);
      expect(excess >= 0n && excess < 100n).toBe(true);
    }),
  );
});
