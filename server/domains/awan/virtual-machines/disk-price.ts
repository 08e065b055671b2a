// The price of a stopped machine's disk. The machine's own plan does not tell it.
import { isOnOffer } from '../catalogues/offers.ts';
import type { Pricing } from '../catalogues/pricing.ts';

type Plan = Pick<Pricing, 'price_per_unit' | 'storage_gb'>;

/**
 * The plan for the disks of stopped machines. It is the hourly volume plan on offer with the cheapest GB, and of equal
 * ones the oldest. That choice is inferred.
 * @returns undefined if no such plan is on offer; the disk then costs nothing
 */
export function diskPlan(pricings: readonly Pricing[]): Pricing | undefined {
  return pricings
    .filter((one) => isOnOffer(one, 'volume'))
    .toSorted((one, other) => gigabyteOf(one) - gigabyteOf(other) || one.id - other.id)[0];
}

/** The price of an hour of a disk, in whole rupiah. It is rounded up once, for the whole disk. */
export function diskPrice(size_gb: number, { price_per_unit, storage_gb }: Plan): number {
  return Math.ceil((size_gb * price_per_unit) / storage_gb);
}

function gigabyteOf({ price_per_unit, storage_gb }: Plan): number {
  return price_per_unit / storage_gb;
}
