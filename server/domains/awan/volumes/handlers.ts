import { remove } from '../../../world/table.ts';
import { checkOrganization, groupFor } from '../access.ts';
import { chargeUpToNow } from '../billing/meter.ts';
import { checkKind, checkOffer, planWith } from '../catalogues/offers.ts';
import { inOrder } from '../pages.ts';
import { resourceOf, resourcesOf } from '../resource.ts';
import { instant } from '../times.ts';
import { planOfClone } from './plans.ts';
import { volumeDetail, volumeView } from './views.ts';
import { addVolume, checkUnused, growVolume } from './volumes.ts';
import type { Handlers } from '../state.ts';

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
    const group = groupFor(context, path['group-type'], path['group-uuid']);
    const volume = resourceOf(context.state.volumes, group, path.uuid);
    volume.label = body.label;
    volume.updated_at = instant(context.now);
    return {
      status: 200,
      body: { data: volumeDetail(context.state, group, volume), result: true },
    };
  },

  resizeVolume: ({ path, body }, context) => {
    const { state } = context;
    const group = groupFor(context, path['group-type'], path['group-uuid'], { grows: true });
    const volume = resourceOf(state.volumes, group, path.uuid);
    growVolume(context, group, volume, planWith(state, body.pricing_uuid));
    return { status: 200, body: { data: volumeDetail(state, group, volume), result: true } };
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

  deleteVolume: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path['group-uuid']);
    const volume = resourceOf(context.state.volumes, group, path.uuid);
    checkUnused(context.state, volume);
    chargeUpToNow(context, group.organization);
    remove(context.state.volumes, volume.uuid);
    return { status: 200, body: { data: 'Delete Volume Success', result: true } };
  },
} satisfies Handlers;
