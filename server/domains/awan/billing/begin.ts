import { beginBareMetals, turnBackBareMetals } from '../bare-metal/events.ts';
import { HOUR, instant, nextMonth } from '../times.ts';
import { metered } from './metered.ts';
import { planTick } from './tick.ts';
import type { WorldContext } from '../state.ts';

/** When a world's time begins, what runs is paid for up to then, and the meter starts. */
export function begin(context: WorldContext): void {
  for (const { resource } of metered(context.state)) resource.paid_until = instant(context.now);
  beginBareMetals(context);
  planMonth(context);
  planTick(context);
}

/**
 * When the clock goes back, what runs is paid for up to the new time, and the meter goes on from there. What was
 * paid ahead stays so, for an hour at most, as an order holds one.
 * @param by how far, in milliseconds
 */
export function turnBack(context: WorldContext, by: number): void {
  const { state, now } = context;
  for (const { resource, charge } of metered(state)) {
    const most = charge.from > now + by ? now + HOUR : now;
    resource.paid_until = instant(Math.min(charge.from, most));
  }
  turnBackBareMetals(context);
  planMonth(context);
  planTick(context);
}

/** Plans the end of the present month. */
export function planMonth({ now, scheduleNext }: WorldContext): void {
  scheduleNext(nextMonth(now), 'month.ended');
}
