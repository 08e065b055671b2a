// What the disk of a stopped machine costs, which its own plan does not say.
import { isOnOffer } from '../catalogues/offers.ts';
import type { Pricing } from '../catalogues/pricing.ts';

type Plan = Pick<Pricing, 'price_per_unit' | 'storage_gb'>;

/**
 * The plan that the disk of a stopped machine is charged by: of the volume plans on offer that are charged by
 * the hour, the one with the cheapest GB, and of equal ones the oldest. That it is this one is inferred.
 * @returns undefined where no such plan is on offer, and the disk costs nothing
 */
export function diskPlan(pricings: readonly Pricing[]): Pricing | undefined {
  return pricings
    .filter((one) => isOnOffer(one, 'volume'))
    .toSorted((one, other) => gigabyteOf(one) - gigabyteOf(other) || one.id - other.id)[0];
}

/** An hour of a disk at a plan's price for a GB, in whole rupiah: rounded up once, for the whole disk. */
export function diskPrice(size_gb: number, { price_per_unit, storage_gb }: Plan): number {
  return Math.ceil((size_gb * price_per_unit) / storage_gb);
}

function gigabyteOf({ price_per_unit, storage_gb }: Plan): number {
  return price_per_unit / storage_gb;
}
