import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { PRICINGS } from '../../../../server/domains/awan/catalogues/first.ts';
import {
  diskPlan,
  diskPrice,
} from '../../../../server/domains/awan/virtual-machines/disk-price.ts';
import type { Pricing } from '../../../../server/domains/awan/catalogues/pricing.ts';

const plan = fc.record({
  price_per_unit: fc.integer({ min: 0, max: 1_000_000 }),
  storage_gb: fc.integer({ min: 1, max: 10_000 }),
});
const size = fc.integer({ min: 1, max: 100_000 });

it('grows with the size of the disk', () => {
  fc.assert(
    fc.property(plan, fc.integer({ min: 1, max: 100 }), (one, times) => {
      expect(diskPrice(times * one.storage_gb, one)).toBe(times * one.price_per_unit);
    }),
  );
});

it('is rounded up, by less than a rupiah for the whole disk', () => {
  fc.assert(
    fc.property(plan, size, (one, gigabytes) => {
      const surplus =
        BigInt(diskPrice(gigabytes, one)) * BigInt(one.storage_gb) -
        BigInt(gigabytes) * BigInt(one.price_per_unit);
      expect(surplus >= 0n && surplus < BigInt(one.storage_gb)).toBe(true);
    }),
  );
});

it.each([
  [20, 10, 10, 20],
  [15, 20, 20, 15],
  [1, 10, 3, 4],
  [7, 1, 100, 1],
])(
  'of %i GB is, at %i rupiah for %i GB, %i rupiah',
  (gigabytes, price, gigabytesOfPlan, expected) => {
    expect(diskPrice(gigabytes, { price_per_unit: price, storage_gb: gigabytesOfPlan })).toBe(
      expected,
    );
  },
);

const [first] = PRICINGS;
if (!first) throw new Error('There are no plans');
const pricings = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 1000 }),
    suitable_for: fc.constantFrom('volume', 'vm'),
    availability: fc.constantFrom('available', 'unavailable'),
    pricing_unit: fc.constantFrom('hour', 'month'),
    price_per_unit: fc.integer({ min: 0, max: 5 }),
    storage_gb: fc.integer({ min: 0, max: 5 }),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const completed = (list: Partial<Pricing>[]) => list.map((one) => ({ ...first, ...one }));

it('goes by the hourly plan for volumes on offer with the cheapest GB', () => {
  fc.assert(
    fc.property(pricings.map(completed), (list) => {
      const fitting = list.filter(
        (one) =>
          one.suitable_for === 'volume' &&
          one.availability === 'available' &&
          one.pricing_unit === 'hour' &&
          one.storage_gb > 0,
      );
      const found = diskPlan(list);
      if (!found) {
        expect(fitting).toEqual([]);
        return;
      }
      expect(fitting).toContain(found);
      for (const other of fitting) {
        const difference =
          other.price_per_unit * found.storage_gb - found.price_per_unit * other.storage_gb;
        expect(difference).toBeGreaterThanOrEqual(0);
        if (difference === 0) expect(other.id).toBeGreaterThanOrEqual(found.id);
      }
    }),
  );
});
