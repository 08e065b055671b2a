import { draftsOf } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planReadiness } from './events.ts';
import { planHour } from './hours.ts';
import type { Hour } from '../billing/area.ts';
import type { State, WorldContext } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

/** The states in which a machine has nothing to stop. */
const AT_REST: VirtualMachine['status'][] = ['stopped', 'failed', 'error'];

/** Stops every machine of an organization that runs or is about to. */
export function stopMachines({ state, now }: WorldContext, organization: string): void {
  for (const machine of machinesOf(state, organization)) {
    if (AT_REST.includes(machine.status)) continue;
    // A machine that was stopping anyway is not started when the suspension is lifted.
    machine.stopped_by_suspension = machine.status !== 'stopping';
    machine.status = 'stopped';
    machine.updated_at = instant(now);
  }
}

/** The first hour of each machine that startMachines() would start. @param from in milliseconds since 1970 */
export function firstHoursOfMachines(state: State, organization: string, from: number): Hour[] {
  return machinesOf(state, organization)
    .filter((one) => one.stopped_by_suspension)
    .map((machine) => planHour(state, machine, from));
}

/** Starts the machines that a suspension has stopped. */
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
