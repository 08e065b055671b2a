import { find, put, readAll, remove } from '../../../world/table.ts';
import { belongsTo, checkOrganization, checkSuspension, groupFor } from '../access.ts';
import { pay } from '../billing/charges.ts';
import { bringUp } from '../billing/meter.ts';
import { checkKind, checkOffer, planWith } from '../catalogues/offers.ts';
import { notFound, refusal } from '../failures.ts';
import { inOrder } from '../pages.ts';
import { newResource } from '../resource.ts';
import { HOUR, instant } from '../times.ts';
import { checkGrowth, differenceOf, hourOf, planOfClone } from './plans.ts';
import { volumeDetail, volumeView } from './views.ts';
import type { Group } from '../access.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { Context, Handlers, State } from '../state.ts';
import type { Volume } from './volume.ts';

export const volumesHandlers = {
  createVolume: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid'], { grows: true });
    const plan = planWith(context.state, body.pricing_uuid);
    checkOrganization(group, body.organization_uuid);
    checkKind(plan, 'volume');
    checkOffer(plan);
    const volume = create(context, group, plan, body.label);
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  listVolumes: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid']);
    const volumes = readAll(context.state.volumes).filter((one) => belongsTo(group, one));
    const data = inOrder(volumes, 'asc').map((one) => volumeView(group, one));
    return { status: 200, body: { data, result: true } };
  },

  renameVolume: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid']);
    const volume = volumeOf(context.state, group, path.uuid);
    volume.label = body.label;
    volume.updated_at = instant(context.now);
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  resizeVolume: ({ path, body }, context) => {
    const { state, now } = context;
    const group = groupFor(context, path['group-type'], path['group-uuid'], { grows: true });
    const volume = volumeOf(state, group, path.uuid);
    const plan = planWith(state, body.pricing_uuid);
    checkKind(plan, 'volume');
    checkGrowth(volume, plan);
    checkOffer(plan);
    bringUp(context, group.organization);
    checkSuspension(group.organization);
    const before = find(state.pricings, volume.pricing_uuid ?? '');
    const charges = differenceOf(volume, plan, before, now);
    pay(state, group.organization, charges, 'the rest of the hour by the larger plan');
    volume.pricing_uuid = plan.uuid;
    volume.size_gb = plan.storage_gb;
    volume.updated_at = instant(now);
    return { status: 200, body: { data: volumeDetail(state, group, volume), result: true } };
  },

  cloneVolume: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid'], { grows: true });
    const source = volumeOf(context.state, group, body.source_volume_uuid);
    const volume = create(context, group, planOfClone(context.state, source), body.label);
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  deleteVolume: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid']);
    const volume = volumeOf(context.state, group, path.uuid);
    checkUnused(context.state, volume);
    bringUp(context, group.organization);
    remove(context.state.volumes, volume.uuid);
    return { status: 200, body: { data: 'Delete Volume Success', result: true } };
  },
} satisfies Handlers;

/** The volume with an id in this very group, a draft. @throws Failure 404-1 */
function volumeOf(state: State, group: Group, uuid: string): Volume {
  const volume = find(state.volumes, uuid);
  if (!volume || !belongsTo(group, volume)) throw notFound();
  return volume;
}

/** A new external volume, whose first hour is paid. @throws Failure 409-4 without the credit */
function create(context: Context, group: Group, plan: Pricing, label: string): Volume {
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
    paid_until: instant(now + HOUR),
  };
  pay(state, group.organization, [hourOf(volume, plan, now)], 'one hour');
  put(state.volumes, volume.uuid, volume);
  return volume;
}

/** @throws Failure 409-2 for a boot volume, and for one that a machine has */
function checkUnused(state: State, { label, volume_type, machine_uuid }: Volume): void {
  const machine = find(state.virtual_machines, machine_uuid ?? '')?.title ?? 'a machine';
  if (volume_type === 'boot') {
    throw refusal('409-2', `The volume ${label} is the boot volume of the machine ${machine}`);
  }
  if (machine_uuid !== null) {
    throw refusal('409-2', `The volume ${label} is attached to the machine ${machine}`);
  }
}
