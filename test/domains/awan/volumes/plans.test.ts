import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { FIRST } from '../../../../server/domains/awan/first.ts';
import {
  checkGrowth,
  differenceOf,
  hourOf,
  planOfClone,
} from '../../../../server/domains/awan/volumes/plans.ts';
import { find, readAll, tableOf } from '../../../../server/world/table.ts';
import { NOW } from '../client.ts';
import { BOOT, DATA, TEN } from './volumes.ts';
import type { Pricing } from '../../../../server/domains/awan/catalogues/pricing.ts';
import type { State } from '../../../../server/domains/awan/state.ts';
import type { Volume } from '../../../../server/domains/awan/volumes/volume.ts';

const HOUR = 3_600_000;
const now = Date.parse(NOW);

function volume(uuid = DATA): Volume {
  const found = find(FIRST.demo.volumes, uuid);
  if (!found) throw new Error(`There is no volume ${uuid}`);
  return found;
}

function plan(changes: Partial<Pricing> = {}): Pricing {
  const found = find(FIRST.demo.pricings, TEN);
  if (!found) throw new Error('There is no plan');
  return { ...found, ...changes };
}

describe('a change of plan', () => {
  it('is allowed exactly if the plan is larger than the external volume', () => {
    const size = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(size, size, (size_gb, storage_gb) => {
        const check = () => {
          checkGrowth({ ...volume(), size_gb }, plan({ storage_gb }));
        };
        if (storage_gb > size_gb) check();
        else expect(check).toThrow(expect.objectContaining({ code: '400-4' }));
      }),
    );
  });

  it('never costs less than nothing, and makes the hour cost what the dearer plan does', () => {
    const price = fc.integer({ min: 0, max: 1_000_000 });
    const left = fc.integer({ min: 1, max: HOUR });
    fc.assert(
      fc.property(price, price, left, (before, after, rest) => {
        const paid_until = new Date(now + rest).toISOString();
        const larger = plan({ price_per_unit: after });
        const charges = differenceOf(
          { ...volume(), paid_until },
          larger,
          { price_per_unit: before },
          now,
        );
        const paid = charges.reduce((sum, one) => sum + one.quantity * one.price_per_unit, before);
        expect(paid).toBe(Math.max(before, after));
        for (const { from, to } of charges) expect([from, to]).toEqual([now, now + rest]);
      }),
    );
  });

  it('costs nothing if no hour is paid', () => {
    const dearer = plan({ price_per_unit: 20 });
    expect(differenceOf({ ...volume(), paid_until: NOW }, dearer, plan(), now)).toEqual([]);
    expect(differenceOf({ ...volume(), paid_until: null }, dearer, plan(), now)).toEqual([]);
  });
});

describe('an hour of a volume', () => {
  it('is charged by its own name and the unit of its plan', () => {
    expect(hourOf(volume(), plan(), now)).toEqual({
      resource_type: 'volume',
      resource: { uuid: DATA, id: 48 },
      label: 'kopi-data',
      pricing_type: 'v-1',
      unit: 'hour',
      quantity: 1,
      price_per_unit: 10,
      replica: 1,
      from: now,
      to: now + HOUR,
    });
  });
});

describe('the plan of a clone', () => {
  const withPlans = (plans: readonly Pricing[]): State => ({
    ...FIRST.demo,
    pricings: tableOf(plans.map((one) => [one.uuid, one])),
  });

  it('is that of its source, though a cheaper one of its size is on offer', () => {
    const cheaper = plan({ uuid: 'cheaper', id: 99, price_per_unit: 1 });
    expect(planOfClone(withPlans([cheaper, plan()]), volume()).uuid).toBe(TEN);
  });

  it('is, for a boot volume, the cheapest on offer of at least its size', () => {
    const offer = fc.record({
      storage_gb: fc.integer({ min: 1, max: 40 }),
      price_per_unit: fc.integer({ min: 0, max: 5 }),
      availability: fc.constantFrom('available', 'unavailable'),
    });
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 12 }), (offers) => {
        const state = withPlans(offers.map((one, i) => plan({ ...one, uuid: `${i}`, id: i + 1 })));
        const fitting = readAll(state.pricings).filter(
          (one) => one.availability === 'available' && one.storage_gb >= 20,
        );
        if (fitting.length === 0) {
          expect(() => planOfClone(state, volume(BOOT))).toThrow(
            expect.objectContaining({ code: '409-5' }),
          );
          return;
        }
        const found = planOfClone(state, volume(BOOT));
        expect(fitting).toContainEqual(found);
        expect(found.price_per_unit).toBe(
          Math.min(...fitting.map(({ price_per_unit }) => price_per_unit)),
        );
      }),
    );
  });

  it('is never one for machines', () => {
    const state = withPlans([plan({ suitable_for: 'vm', storage_gb: 100 })]);
    expect(() => planOfClone(state, volume(BOOT))).toThrow(
      expect.objectContaining({ code: '409-5' }),
    );
  });
});
