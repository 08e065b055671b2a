// The meter ticks at each full hour while there is anything to charge. Otherwise, time passes at no cost.
import { HOUR } from '../times.ts';
import { AREAS } from './areas.ts';
import { chargeableIn } from './hold.ts';
import type { Handlers, State, WorldContext } from '../state.ts';

/** Operations that change nothing: their ids begin with one of these verbs. */
const READS = /^(?:get|list)(?=[A-Z])/;

/** Wraps handlers so that each change plans the next tick. No area has to remember it. */
export function withTick(handlers: Handlers): Handlers {
  const ticking = Object.entries(handlers).map(([id, handler]) => {
    // The cast: a handler gets only requests of its own operation, whose types the compiler has checked.
    const handle = handler as (request: unknown, context: WorldContext) => unknown;
    const thenPlan = (request: unknown, context: WorldContext) => {
      const reply = handle(request, context);
      planTick(context);
      return reply;
    };
    return [id, READS.test(id) ? handler : thenPlan];
  });
  return Object.fromEntries(ticking) as Handlers;
}

/** Plans the next tick, if anything is to be charged then. */
export function planTick({ state, now, isNext, scheduleNext }: WorldContext): void {
  const at = nextHour(now);
  // Nearly always it is planned. Then nobody needs to look for something to charge, which reads all resources.
  if (isNext(at, 'meter.ticked')) return;
  if (isAnythingCharged(state)) scheduleNext(at, 'meter.ticked');
}

function isAnythingCharged(state: State): boolean {
  const isChargeable = chargeableIn(state);
  return AREAS.some(({ uses }) =>
    uses?.(state).some(({ organization_uuid }) => isChargeable(organization_uuid)),
  );
}

/** The next full hour after an instant. */
function nextHour(time: number): number {
  return (Math.floor(time / HOUR) + 1) * HOUR;
}
