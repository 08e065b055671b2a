import { changeEach, paced } from '../../../world/steps.ts';
import { readEach } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planReadiness } from './events.ts';
import { planHour } from './hours.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Hour } from '../billing/area.ts';
import type { State, WorldContext } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

/** The states in which a machine has nothing to stop. */
const AT_REST: VirtualMachine['status'][] = ['stopped', 'failed', 'error'];

/** Stops every machine of some organizations that runs or is about to. */
export function stopMachines(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeEach(
    () => context.state.virtual_machines,
    ({ organization_uuid, status }) =>
      organizations.has(organization_uuid) && !AT_REST.includes(status),
    (machine) => {
      // A machine that was being stopped anyway is not started when the suspension is lifted.
      machine.stopped_by_suspension = machine.status !== 'stopping';
      machine.status = 'stopped';
      machine.updated_at = instant(context.now);
    },
  );
}

/** The first hour of each machine that startMachines() would start. @param from in milliseconds since 1970 */
export function* firstHoursOfMachines(
  state: State,
  organizations: ReadonlySet<string>,
  from: number,
): Steps<Hour[]> {
  const isStarting = startingIn(organizations);
  const hours: Hour[] = [];
  yield* paced(readEach(state.virtual_machines), (machine) => {
    if (isStarting(machine)) hours.push(planHour(state, machine, from));
  });
  return hours;
}

/** Starts the machines of some organizations that a suspension has stopped. */
export function startMachines(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeEach(
    () => context.state.virtual_machines,
    startingIn(organizations),
    (machine) => {
      machine.stopped_by_suspension = false;
      machine.status = 'starting';
      machine.updated_at = instant(context.now);
      planReadiness(context, machine);
    },
  );
}

function startingIn(organizations: ReadonlySet<string>) {
  return ({ stopped_by_suspension, organization_uuid }: VirtualMachine): boolean =>
    stopped_by_suspension && organizations.has(organization_uuid);
}
