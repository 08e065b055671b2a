import { find, readAll } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planReadiness } from './events.ts';
import type { State, WorldContext } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

/** How long a machine starts, in milliseconds. The service does not say; this is inferred. */
const STARTING = 30_000;

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

/** Starts again what a suspension has stopped. */
export function startMachines(context: WorldContext, organization: string): void {
  for (const machine of machinesOf(context.state, organization)) {
    if (!machine.stopped_by_suspension) continue;
    machine.stopped_by_suspension = false;
    machine.status = 'starting';
    machine.updated_at = instant(context.now);
    planReadiness(context, machine, STARTING);
  }
}

function machinesOf(state: State, organization: string): VirtualMachine[] {
  return readAll(state.virtual_machines)
    .filter((one) => one.organization_uuid === organization)
    .flatMap(({ uuid }) => find(state.virtual_machines, uuid) ?? []);
}
