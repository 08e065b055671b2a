import { draftsOf } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planReadiness } from './events.ts';
import { hourByPlan } from './meter.ts';
import type { Metered } from '../billing/metered.ts';
import type { State, WorldContext } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

/** States in which there is nothing to stop. */
const AT_REST: VirtualMachine['status'][] = ['stopped', 'failed', 'error'];

/** Stops every machine of an organization that runs or is about to, as a suspension does. */
export function stopMachines({ state, now }: WorldContext, organization: string): void {
  for (const machine of machinesOf(state, organization)) {
    if (AT_REST.includes(machine.status)) continue;
    // What was being stopped anyway stays so when the suspension ends.
    machine.stopped_by_suspension = machine.status !== 'stopping';
    machine.status = 'stopped';
    machine.updated_at = instant(now);
  }
}

/** What the end of a suspension is to start, with the first hour of each. @param from when it ends */
export function stoppedMachines(state: State, organization: string, from: number): Metered[] {
  return machinesOf(state, organization)
    .filter((one) => one.stopped_by_suspension)
    .map((resource) => ({
      organization_uuid: organization,
      resource,
      charge: hourByPlan(state, resource, from),
    }));
}

/** Starts again what a suspension has stopped. */
export function startMachines(context: WorldContext, organization: string): void {
  for (const machine of machinesOf(context.state, organization)) {
    if (!machine.stopped_by_suspension) continue;
    machine.stopped_by_suspension = false;
    machine.status = 'starting';
    machine.updated_at = instant(context.now);
    planReadiness(context, machine);
  }
}

function machinesOf({ virtual_machines }: State, organization: string): VirtualMachine[] {
  return draftsOf(virtual_machines, (one) => one.organization_uuid === organization);
}
