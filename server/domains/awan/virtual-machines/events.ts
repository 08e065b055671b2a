import { z } from 'zod';

import { find } from '../../../world/table.ts';
import { Instant } from '../fields.ts';
import { instant } from '../times.ts';
import type { Events, WorldContext } from '../state.ts';
import type { VirtualMachine } from './machine.ts';

/** The machine, and the time of its last change. A later change makes the event void. */
const Ready = z.strictObject({ uuid: z.uuid(), updated_at: Instant });

/** The time until a machine runs, in milliseconds. The service does not say; both are inferred. */
const DURATIONS: ReadonlyMap<VirtualMachine['status'], number> = new Map([
  ['creating', 60_000],
  ['starting', 30_000],
] as const);

export const virtualMachinesEvents = {
  'virtual-machine.ready': ({ state, now }, data) => {
    const { uuid, updated_at } = Ready.parse(data);
    const machine = find(state.virtual_machines, uuid);
    if (machine?.updated_at !== updated_at || !DURATIONS.has(machine.status)) return;
    machine.status = 'running';
    machine.updated_at = instant(now);
  },
} satisfies Events;

/** Plans when a created or started machine runs. A change of the machine before then cancels the plan. */
export function planReadiness(
  { schedule, now }: Pick<WorldContext, 'schedule' | 'now'>,
  { uuid, updated_at, status }: VirtualMachine,
): void {
  const duration = DURATIONS.get(status);
  if (duration === undefined) return;
  schedule(now + duration, 'virtual-machine.ready', { uuid, updated_at });
}
