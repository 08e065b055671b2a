// The plans of volumes, and the price of a larger one.
import { readAll } from '../../../world/table.ts';
import { unitOf } from '../billing/charge.ts';
import { isOnOffer } from '../catalogues/offers.ts';
import { refusal } from '../failures.ts';
import { HOUR } from '../times.ts';
import type { Charge } from '../billing/charge.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';
import type { Volume } from './volume.ts';

/**
 * Checks that a plan makes a volume larger. A volume never shrinks, which is inferred from the rule for boot disks
 * (docs.awan.io, platform/compute). A boot volume has no plan of its own, which is inferred as well.
 * @throws Failure 400-4 for a boot volume, or a plan that is not larger than the volume
 */
export function checkGrowth(
  { label, size_gb, volume_type }: Pick<Volume, 'label' | 'size_gb' | 'volume_type'>,
  { instance_type, storage_gb }: Pick<Pricing, 'instance_type' | 'storage_gb'>,
): void {
  if (volume_type === 'boot') {
    throw refusal('400-4', `The boot volume ${label} is part of the plan of its machine`);
  }
  if (storage_gb > size_gb) return;
  const verb = storage_gb < size_gb ? 'shrink to' : 'grow with';
  throw refusal(
    '400-4',
    `A volume of ${size_gb} GB cannot ${verb} the ${storage_gb} GB of the plan ${instance_type}`,
  );
}

/**
 * The plan of a clone, which is that of its source. A boot volume has none. Its clone gets the cheapest plan on offer
 * that is large enough, which is inferred.
 * @throws Failure 409-5 if that plan is not on offer, or no plan is large enough
 */
export function planOfClone(state: State, source: Volume): Pricing {
  const [plan] = readAll(state.pricings)
    .filter((one) => isOnOffer(one, 'volume'))
    .filter(({ uuid, storage_gb }) =>
      source.pricing_uuid === null ? storage_gb >= source.size_gb : uuid === source.pricing_uuid,
    )
    .toSorted((one, other) => one.price_per_unit - other.price_per_unit || one.id - other.id);
  if (!plan) throw refusal('409-5', `No plan for a copy of ${source.label} is on offer now`);
  return plan;
}

/** An hour of a volume. @param from in milliseconds since 1970 */
export function hourOf(
  volume: Pick<Volume, 'uuid' | 'id' | 'label'>,
  plan: Pricing,
  from: number,
): Charge {
  const resource = { uuid: volume.uuid, id: volume.id };
  return unitOf(plan, { resource, label: volume.label, from, to: from + HOUR });
}

/**
 * The charge for a change to a dearer plan within a paid hour, which is the difference. Nothing is charged if the new
 * plan is not dearer, or if nothing is left of the hour.
 * @param now in milliseconds since 1970
 */
export function differenceOf(
  volume: Pick<Volume, 'uuid' | 'id' | 'label' | 'paid_until'>,
  plan: Pricing,
  before: Pick<Pricing, 'price_per_unit'> | undefined,
  now: number,
): Charge[] {
  // Not a number for a boot volume, and until the first hour is charged: nothing of it is left then.
  const to = Date.parse(volume.paid_until ?? '');
  const price_per_unit = plan.price_per_unit - (before?.price_per_unit ?? 0);
  return to > now && price_per_unit > 0
    ? [{ ...hourOf(volume, plan, now), price_per_unit, to }]
    : [];
}
