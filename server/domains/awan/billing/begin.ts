import { HOUR, instant } from '../times.ts';
import { AREAS } from './areas.ts';
import { hoursOf } from './hours.ts';
import { markUntil } from './ledger.ts';
import { planMonth } from './month.ts';
import { planTick } from './tick.ts';
import type { Steps } from '../../../world/steps.ts';
import type { WorldContext } from '../state.ts';

/** Begins billing in a world: everything is paid until now, and the meter starts. */
export function* begin(context: WorldContext): Steps {
  const { now } = context;
  context.state.meter_started_at = instant(now);
  const hours = yield* hoursOf(context.state);
  // The first data is paid until the meter's start already; see paid-until.ts.
  const others = hours.filter(({ charge }) => charge.from !== now);
  yield* markUntil(context, others, () => now);
  for (const { periods } of AREAS) if (periods) yield* periods.begin(context);
  planMonth(context);
  yield* planTick(context);
}

/**
 * Follows a clock that was set back. Everything is paid until the new time, and the meter goes on from there. An hour
 * that was paid ahead of the old time stays paid.
 * @param by the milliseconds that the clock went back
 */
export function* turnedBack(context: WorldContext, by: number): Steps {
  const { now } = context;
  yield* markUntil(context, yield* hoursOf(context.state), ({ charge: { from } }) =>
    Math.min(from, from > now + by ? now + HOUR : now),
  );
  for (const { periods } of AREAS) if (periods) yield* periods.turnedBack(context);
  planMonth(context);
  yield* planTick(context);
}
