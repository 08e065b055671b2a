import { differs, pairs } from '../pairs.ts';
import { planReadiness } from './events.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State, WorldContext } from '../state.ts';

/** Plans when the machines run that a patch has created or started. */
export function* followMachines(context: WorldContext, before: State): Steps {
  const { virtual_machines } = context.state;
  for (const [machine, was] of pairs(virtual_machines, before.virtual_machines)) {
    // A plan from before the patch counts only if the time of the last change stays the same.
    if (differs(machine, was, 'status') || differs(machine, was, 'updated_at')) {
      planReadiness(context, machine);
      yield;
    }
  }
}
