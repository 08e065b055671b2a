import { find, remove } from '../../../world/table.ts';
import { checkOrganization, groupFor } from '../access.ts';
import { releaseAddresses } from '../networks/addresses.ts';
import { inOrder, pageOf } from '../pages.ts';
import { resourceOf, resourcesOf } from '../resource.ts';
import { instant } from '../times.ts';
import { offerView } from './machine-view.ts';
import { offersOf } from './offers.ts';
import { orderBareMetals } from './order.ts';
import { bareMetalDetail, bareMetalSummary, orderView } from './views.ts';
import type { Context, Handlers } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

/** The path parameters of the operations on one bare metal. */
interface Path {
  'group-type': 'organizations' | 'projects';
  uuid: string;
  bmuuid: string;
}

export const bareMetalHandlers = {
  createBareMetal: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid, { grows: true });
    checkOrganization(group, body.organization_uuid);
    orderBareMetals(context, group, body);
    return { status: 200, body: { data: orderView(context, group, body), result: true } };
  },

  listBareMetals: ({ path, query }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const own = resourcesOf(context.state.bare_metals, group);
    const { data, meta } = pageOf(inOrder(own), query);
    const shown = data.map((one) => bareMetalSummary(context.state, one));
    return { status: 200, body: { data: shown, meta, result: true } };
  },

  listBareMetalMachines: ({ path }, context) => {
    groupFor(context, path['group-type'], path.uuid);
    const data = offersOf(context.state).map(offerView);
    return { status: 200, body: { data, result: true } };
  },

  getBareMetal: ({ path }, context) => {
    const data = bareMetalDetail(context.state, bareMetalFor(context, path));
    return { status: 200, body: { data, result: true } };
  },

  getBareMetalStatus: ({ path }, context) => {
    const { status } = bareMetalFor(context, path);
    return { status: 200, body: { data: status, result: true } };
  },

  deleteBareMetal: ({ path }, context) => {
    const { uuid, machine_uuid } = bareMetalFor(context, path);
    const { state, now } = context;
    remove(state.bare_metals, uuid);
    releaseAddresses(state, uuid);
    const machine = find(state.machines, machine_uuid);
    if (machine) Object.assign(machine, { machine_status: 'available', updated_at: instant(now) });
    return { status: 200, body: { data: 'deleted', result: true } };
  },
} satisfies Handlers;

/** @throws Failure 404-1 if the group has no bare metal with this id, and as groupFor() does */
function bareMetalFor(context: Context, path: Path): BareMetal {
  const group = groupFor(context, path['group-type'], path.uuid);
  return resourceOf(context.state.bare_metals, group, path.bmuuid);
}
