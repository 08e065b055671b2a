import { isNext, plan, planNext } from './agenda.ts';
import { Random } from './random.ts';
import type { Context } from './handlers.ts';
import type { Draft } from './world.ts';

/** The number of newest messages that an inbox keeps. */
export const MOST_MESSAGES = 1_000;

/** The oldest messages go together, because all others move each time: that is a change of each. */
const DROPPED_AT_ONCE = 100;

/**
 * The context of a domain's handler or event.
 * @param draft the handler changes its world through the context. If the work takes steps, the draft's world is a new
 *   one after each commit, and so are the context's state and chance
 * @param now the session's time
 */
export function contextOf(
  draft: Pick<Draft, 'world'>,
  domain: string,
  now: number,
): Context<unknown> {
  return {
    get state() {
      return draft.world.domains[domain];
    },
    principal: undefined,
    now,
    get random() {
      return new Random(draft.world);
    },
    send: (message) => {
      const { world } = draft;
      const random = new Random(world);
      world.inbox.push({ id: random.uuid(), at: now, domain, ...message });
      if (world.inbox.length >= MOST_MESSAGES + DROPPED_AT_ONCE)
        world.inbox.splice(0, DROPPED_AT_ONCE);
    },
    schedule: (at, kind, data) => {
      plan(draft.world.agenda, { at, domain, kind, data });
    },
    isNext: (at, kind) => isNext(draft.world.agenda, { at, domain, kind }),
    scheduleNext: (at, kind) => {
      planNext(draft.world.agenda, { at, domain, kind, data: null });
    },
  };
}

/**
 * The context of a request from somebody. It tells if the time, or the plan of events, was read: a reply that depends on
 * either may be another one next time.
 */
export function watchedContext<Principal>(
  context: Context<unknown>,
  principal: Principal,
): { context: Context<unknown, Principal>; hasReadTime: () => boolean } {
  let hasReadTime = false;
  const watched = {
    get state() {
      return context.state;
    },
    principal,
    get now() {
      hasReadTime = true;
      return context.now;
    },
    get random() {
      return context.random;
    },
    send: context.send,
    schedule: context.schedule,
    isNext: (at: number, kind: string) => {
      hasReadTime = true;
      return context.isNext(at, kind);
    },
    scheduleNext: context.scheduleNext,
  };
  return { context: watched, hasReadTime: () => hasReadTime };
}
