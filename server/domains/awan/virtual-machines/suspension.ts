import { draftsOf } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planReadiness } from './events.ts';
import { firstHour } from './hours.ts';
import type { Hour } from '../billing/area.ts';
import type { State, WorldContext } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

/** The states in which a machine has nothing to stop. */
const AT_REST: VirtualMachine['status'][] = ['stopped', 'failed', 'error'];

/** Stops every machine of some organizations that runs or is about to. */
export function stopMachines(
  { state, now }: WorldContext,
  organizations: ReadonlySet<string>,
): void {
  const isOn = ({ organization_uuid, status }: VirtualMachine) =>
    organizations.has(organization_uuid) && !AT_REST.includes(status);
  for (const machine of draftsOf(state.virtual_machines, isOn)) {
    // A machine that was being stopped anyway is not started when the suspension is lifted.
    machine.stopped_by_suspension = machine.status !== 'stopping';
    machine.status = 'stopped';
    machine.updated_at = instant(now);
  }
}

/** The first hour of each machine that startMachines() would start. @param from in milliseconds since 1970 */
export function firstHours(state: State, organizations: ReadonlySet<string>, from: number): Hour[] {
  return machinesToStart(state, organizations).map((machine) => firstHour(state, machine, from));
}

/** Starts the machines of some organizations that a suspension has stopped. */
export function startMachines(context: WorldContext, organizations: ReadonlySet<string>): void {
  for (const machine of machinesToStart(context.state, organizations)) {
    machine.stopped_by_suspension = false;
    machine.status = 'starting';
    machine.updated_at = instant(context.now);
    planReadiness(context, machine);
  }
}

function machinesToStart(
  { virtual_machines }: State,
  organizations: ReadonlySet<string>,
): VirtualMachine[] {
  return draftsOf(
    virtual_machines,
    (one) => one.stopped_by_suspension && organizations.has(one.organization_uuid),
  );
}
