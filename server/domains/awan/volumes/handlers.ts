import { remove } from '../../../world/table.ts';
import { checkOrganization, groupFor } from '../access.ts';
import { chargeUpToNow } from '../billing/meter.ts';
import { checkKind, checkOffer, planWith } from '../catalogues/offers.ts';
import { inOrder } from '../pages.ts';
import { resourceOf, resourcesOf } from '../resource.ts';
import { instant } from '../times.ts';
import { planOfClone } from './plans.ts';
import { volumeDetail, volumeView } from './views.ts';
import { addVolume, checkResize, checkUnused, growVolume } from './volumes.ts';
import type { Demand, Group } from '../access.ts';
import type { Context, Handlers } from '../state.ts';
import type { Volume } from './volume.ts';

export const volumesHandlers = {
  createVolume: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid'], { grows: true });
    const plan = planWith(context.state, body.pricing_uuid);
    checkOrganization(group, body.organization_uuid);
    checkKind(plan, 'volume');
    checkOffer(plan);
    const volume = addVolume(context, group, plan, body.label);
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  listVolumes: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid']);
    const volumes = resourcesOf(context.state.volumes, group);
    const data = inOrder(volumes, 'asc').map((one) => volumeView(group, one));
    return { status: 200, body: { data, result: true } };
  },

  renameVolume: ({ path, body }, context) => {
    const { group, volume } = volumeIn(context, path);
    volume.label = body.label;
    volume.updated_at = instant(context.now);
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  resizeVolume: function* ({ path, body }, context) {
    const before = volumeIn(context, path, { grows: true });
    checkResize(before.volume, planWith(context.state, body.pricing_uuid));
    yield* chargeUpToNow(context, before.group.organization.uuid);
    const { group, volume } = volumeIn(context, path, { grows: true });
    growVolume(context, group, volume, planWith(context.state, body.pricing_uuid));
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  cloneVolume: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid'], { grows: true });
    const source = resourceOf(context.state.volumes, group, body.source_volume_uuid);
    const volume = addVolume(context, group, planOfClone(context.state, source), body.label);
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  deleteVolume: function* ({ path }, context) {
    const { group, volume } = volumeIn(context, path);
    checkUnused(context.state, volume);
    yield* chargeUpToNow(context, group.organization.uuid);
    remove(context.state.volumes, path.uuid);
    return { status: 200, body: { data: 'Delete Volume Success', result: true } };
  },
} satisfies Handlers;

/** The volume of a request, and its group, in the present draft. @throws Failure as groupFor() and resourceOf() do */
function volumeIn(
  context: Context,
  path: { 'group-type': 'organizations' | 'projects'; 'group-uuid': string; uuid: string },
  demand?: Demand,
): { group: Group; volume: Volume } {
  const group = groupFor(context, path['group-type'], path['group-uuid'], demand);
  return { group, volume: resourceOf(context.state.volumes, group, path.uuid) };
}
