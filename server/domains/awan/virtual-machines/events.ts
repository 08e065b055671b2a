import { find } from '../../../world/table.ts';
import { instant } from '../times.ts';
import type { Events, WorldContext } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

/** A machine that is to run, unless it has changed since. */
type Readiness = Pick<VirtualMachine, 'uuid' | 'updated_at'>;

export const virtualMachinesEvents = {
  'virtual-machine.ready': ({ state, now }, data) => {
    // The cast: only planReadiness() plans this.
    const { uuid, updated_at } = data as Readiness;
    const machine = find(state.virtual_machines, uuid);
    if (machine?.updated_at !== updated_at || !isOnItsWay(machine)) return;
    machine.status = 'running';
    machine.updated_at = instant(now);
  },
} satisfies Events;

/**
 * Lets a machine that is created or started run after a time, unless something else happens to it before.
 * @param duration in milliseconds
 */
export function planReadiness(
  { schedule, now }: Pick<WorldContext, 'schedule' | 'now'>,
  { uuid, updated_at }: VirtualMachine,
  duration: number,
): void {
  schedule(now + duration, 'virtual-machine.ready', { uuid, updated_at } satisfies Readiness);
}

function isOnItsWay({ status }: VirtualMachine): boolean {
  return status === 'creating' || status === 'starting';
}
