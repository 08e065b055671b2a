import { isNext, plan, planNext } from './agenda.ts';
import { Random } from './random.ts';
import type { Context } from './handlers.ts';
import type { World } from './world.ts';

/** The number of newest messages that an inbox keeps. */
export const MOST_MESSAGES = 1_000;

/** The oldest messages go together, because all others move each time: that is a change of each. */
const DROPPED_AT_ONCE = 100;

/**
 * The context of a domain's handler or event.
 * @param world a draft, which the handler changes through its context
 * @param now the session's time
 */
export function contextOf(world: World, domain: string, now: number): Context<unknown> {
  const random = new Random(world);
  return {
    state: world.domains[domain],
    principal: undefined,
    now,
    random,
    send: (message) => {
      world.inbox.push({ id: random.uuid(), at: now, domain, ...message });
      if (world.inbox.length >= MOST_MESSAGES + DROPPED_AT_ONCE)
        world.inbox.splice(0, DROPPED_AT_ONCE);
    },
    schedule: (at, kind, data) => {
      plan(world.agenda, { at, domain, kind, data });
    },
    isNext: (at, kind) => isNext(world.agenda, { at, domain, kind }),
    scheduleNext: (at, kind) => {
      planNext(world.agenda, { at, domain, kind, data: null });
    },
  };
}
