import { HOUR, instant } from '../times.ts';
import { AREAS } from './areas.ts';
import { hoursOf } from './hours.ts';
import { planMonth } from './month.ts';
import { planTick } from './tick.ts';
import type { WorldContext } from '../state.ts';

/** Begins billing in a world: everything is paid until now, and the meter starts. */
export function begin(context: WorldContext): void {
  const { state, now } = context;
  for (const { resource } of hoursOf(state)) resource.paid_until = instant(now);
  for (const area of AREAS) area.begin?.(context);
  planMonth(context);
  planTick(context);
}

/**
 * Follows a clock that was set back. Everything is paid until the new time, and the meter goes on from there. An hour
 * that was paid ahead of the old time stays paid.
 * @param by the milliseconds that the clock went back
 */
export function turnBack(context: WorldContext, by: number): void {
  const { state, now } = context;
  for (const { resource, charge } of hoursOf(state)) {
    const most = charge.from > now + by ? now + HOUR : now;
    resource.paid_until = instant(Math.min(charge.from, most));
  }
  for (const area of AREAS) area.turnBack?.(context);
  planMonth(context);
  planTick(context);
}
