import { paced } from '../../../world/steps.ts';
import { changeOwned, ownedIn } from '../owned.ts';
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
  return changeOwned(
    () => context.state.virtual_machines,
    organizations,
    ({ status }) => !AT_REST.includes(status),
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
  const hours: Hour[] = [];
  yield* paced(yield* ownedIn(() => state.virtual_machines, organizations), (machine) => {
    if (machine.stopped_by_suspension) hours.push(planHour(state, machine, from));
  });
  return hours;
}

/** Starts the machines of some organizations that a suspension has stopped. */
export function startMachines(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeOwned(
    () => context.state.virtual_machines,
    organizations,
    ({ stopped_by_suspension }) => stopped_by_suspension,
    (machine) => {
      machine.stopped_by_suspension = false;
      machine.status = 'starting';
      machine.updated_at = instant(context.now);
      planReadiness(context, machine);
    },
  );
}
