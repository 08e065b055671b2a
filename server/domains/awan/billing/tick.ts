// The meter ticks at each full hour while there is anything to charge. Otherwise, time passes at no cost.
import { stepsTo } from '../../../world/steps.ts';
import { plain } from '../../../world/table.ts';
import { HOUR } from '../times.ts';
import { chargeableIn } from './hold.ts';
import { usesIn } from './hours.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Handlers, State, WorldContext } from '../state.ts';

/** Operations that change nothing: their ids begin with one of these verbs. */
const READS = /^(?:get|list)(?=[A-Z])/;

/** Wraps handlers so that each change plans the next tick. No area has to remember it. */
export function withTick(handlers: Handlers): Handlers {
  const ticking = Object.entries(handlers).map(([id, handler]) => {
    // The cast: a handler gets only requests of its own operation, whose types the compiler has checked.
    const handle = handler as (request: unknown, context: WorldContext) => unknown;
    const thenPlan = function* (request: unknown, context: WorldContext) {
      const reply = yield* stepsTo(handle(request, context));
      yield* planTick(context);
      return reply;
    };
    return [id, READS.test(id) ? handler : thenPlan];
  });
  return Object.fromEntries(ticking) as Handlers;
}

/** Plans the next tick, if anything is to charge then. */
export function* planTick(context: WorldContext): Steps {
  const { state, now, isNext } = context;
  const at = nextHour(now);
  // Nearly always it is planned. Then nobody needs to look for a use.
  if (isNext(at, 'meter.ticked')) return;
  if (yield* isAnythingCharged(plain(state))) context.scheduleNext(at, 'meter.ticked');
}

/**
 * True if a use is of an organization whose charges are not on hold. The search ends at the first one. It must not make
 * drafts, because their order decides the order of an entry's changes.
 */
function* isAnythingCharged(state: State): Steps<boolean> {
  const isChargeable = yield* chargeableIn(state);
  for (const use of usesIn(state)) if (isChargeable(use.organization_uuid)) return true;
  return false;
}

/** The next full hour after an instant. */
function nextHour(time: number): number {
  return (Math.floor(time / HOUR) + 1) * HOUR;
}
