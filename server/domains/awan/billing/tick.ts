// The meter ticks at each full hour while there is anything to charge. Otherwise, time passes at no cost.
import { find, plain } from '../../../world/table.ts';
import { HOUR } from '../times.ts';
import { AREAS } from './areas.ts';
import { isOnHold } from './hold.ts';
import type { Handlers, State, WorldContext } from '../state.ts';
import type { Use } from './area.ts';

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

/** Plans the next tick, if anything is to charge then. */
export function planTick({ state, now, scheduleNext }: WorldContext): void {
  if (isAnythingCharged(plain(state))) scheduleNext(nextHour(now), 'meter.ticked');
}

/**
 * True if a use is of an organization whose charges are not on hold. The search ends at the first one. It must not make
 * drafts, because their order decides the order of an entry's changes.
 */
function isAnythingCharged(state: State): boolean {
  const held = new Set<string>();
  for (const { organization_uuid } of usesIn(state)) {
    if (held.has(organization_uuid)) continue;
    const organization = find(state.organizations, organization_uuid);
    if (!organization || !isOnHold(state, organization)) return true;
    held.add(organization_uuid);
  }
  return false;
}

function* usesIn(state: State): Generator<Use> {
  for (const { hourly } of AREAS) if (hourly) yield* hourly.uses(state);
}

/** The next full hour after an instant. */
function nextHour(time: number): number {
  return (Math.floor(time / HOUR) + 1) * HOUR;
}
