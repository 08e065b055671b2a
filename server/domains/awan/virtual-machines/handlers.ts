import { checkOrganization, groupFor } from '../access.ts';
import { inOrder } from '../pages.ts';
import { resourceOf, resourcesOf } from '../resource.ts';
import { createMachine } from './creation.ts';
import { machineDetail, machineSummaries } from './views.ts';
import type { Handlers } from '../state.ts';

export const virtualMachinesHandlers = {
  createVirtualMachine: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid, { grows: true });
    checkOrganization(group, body.organization_uuid);
    const machine = createMachine(context, group, body);
    return { status: 200, body: { data: machineDetail(context.state, machine), result: true } };
  },

  listVirtualMachines: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const machines = resourcesOf(context.state.virtual_machines, group);
    const data = machineSummaries(context.state, inOrder(machines, 'asc'));
    return { status: 200, body: { data, result: true } };
  },

  getVirtualMachine: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const machine = resourceOf(context.state.virtual_machines, group, path.vmuuid);
    return { status: 200, body: { data: machineDetail(context.state, machine), result: true } };
  },
} satisfies Handlers;
