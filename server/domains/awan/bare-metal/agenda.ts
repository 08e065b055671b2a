// Events of a bare metal, and their times.
import { z } from 'zod';

import { periodEnd } from './periods.ts';
import type { WorldContext } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

const Planned = z.strictObject({ uuid: z.uuid() });

type Scheduler = Pick<WorldContext, 'schedule' | 'now' | 'state'>;

/**
 * The duration of an installation in milliseconds, as in the service's own example. Its being the same for all is
 * inferred.
 */
export const INSTALLATION = 20 * 60_000;

/** Plans the end of an installation that begins now. */
export function planDeployment({ schedule, now }: Scheduler, { uuid }: BareMetal): void {
  schedule(now + INSTALLATION, 'bare-metal.deployed', { uuid });
}

/** Plans the end of the paid period. If it is over already, the event is due now. */
export function planRenewal({ schedule, now, state }: Scheduler, bareMetal: BareMetal): void {
  const at = Math.max(now, periodEnd(state, bareMetal));
  schedule(at, 'bare-metal.period-ended', { uuid: bareMetal.uuid });
}

/** The id of the bare metal that an event is about. */
export function uuidIn(data: unknown): string {
  return Planned.parse(data).uuid;
}
