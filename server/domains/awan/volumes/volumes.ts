// Volumes are made, grow and go.
import { find, put } from '../../../world/table.ts';
import { charge, chargeHours } from '../billing/ledger.ts';
import { checkKind, checkOffer } from '../catalogues/offers.ts';
import { refusal } from '../failures.ts';
import { newResource } from '../resource.ts';
import { instant } from '../times.ts';
import { checkGrowth, differenceOf, hourOf } from './plans.ts';
import type { Group } from '../access.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { Context, State } from '../state.ts';
import type { Volume } from './volume.ts';

/** Adds an external volume, and charges its first hour. @throws Failure 409-4 without the credit */
export function addVolume(context: Context, group: Group, plan: Pricing, label: string): Volume {
  const { state, now } = context;
  const volume: Volume = {
    ...newResource(context, group),
    label,
    size_gb: plan.storage_gb,
    pricing_uuid: plan.uuid,
    volume_type: 'external',
    is_used: false,
    mount_point: null,
    machine_uuid: null,
    attached_at: null,
    paid_until: instant(now),
  };
  const { uuid: use, organization_uuid } = volume;
  const first = {
    use,
    organization_uuid,
    resource: () => volume,
    charge: hourOf(volume, plan, now),
  };
  chargeHours(context, group.organization, [first]);
  put(state.volumes, volume.uuid, volume);
  return volume;
}

/** @throws Failure 400-4 for a boot volume, or a plan that does not suit; 409-5 for a plan that is not on offer */
export function checkResize(volume: Volume, plan: Pricing): void {
  checkKind(plan, 'volume');
  checkGrowth(volume, plan);
  checkOffer(plan);
}

/**
 * Gives a volume a larger plan, and charges the difference for the rest of the hour.
 * @throws Failure 409-4 without the credit
 */
export function growVolume(
  context: Context,
  { organization }: Group,
  volume: Volume,
  plan: Pricing,
): void {
  const { state, now } = context;
  const before = find(state.pricings, volume.pricing_uuid ?? '');
  const charges = differenceOf(volume, plan, before, now);
  charge(state, organization, charges, 'the rest of the hour by the larger plan');
  volume.pricing_uuid = plan.uuid;
  volume.size_gb = plan.storage_gb;
  volume.updated_at = instant(now);
}

/** Checks that a volume is not in use. @throws Failure 409-2 for a boot volume, and for an attached one */
export function checkUnused(state: State, { label, volume_type, machine_uuid }: Volume): void {
  const machine = find(state.virtual_machines, machine_uuid ?? '')?.title ?? 'a machine';
  if (volume_type === 'boot') {
    throw refusal('409-2', `The volume ${label} is the boot volume of the machine ${machine}`);
  }
  if (machine_uuid !== null) {
    throw refusal('409-2', `The volume ${label} is attached to the machine ${machine}`);
  }
}
