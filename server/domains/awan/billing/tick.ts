// The meter ticks at each full hour, as long as there is anything to charge: otherwise, time passes at no cost.
import { HOUR } from '../times.ts';
import { payersIn } from './credit.ts';
import { isAnyMetered } from './metered.ts';
import type { WorldContext } from '../state.ts';

/**
 * Plans the next tick, if anything is to be charged then. To be called wherever that may begin: where something
 * comes into being that is charged by the hour, where credit comes in, and where a state is set from outside.
 */
export function planTick({ state, now, scheduleNext }: WorldContext): void {
  if (isAnyMetered(state, payersIn(state))) scheduleNext(nextHour(now), 'meter.ticked');
}

/** The full hour that comes after an instant. */
function nextHour(time: number): number {
  return (Math.floor(time / HOUR) + 1) * HOUR;
}
