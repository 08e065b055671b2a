import { timeOf } from './clock.ts';
import { contextOf } from './context.ts';
import { broughtUpToDate } from './due.ts';
import { isRoundOver, nextRound } from './slices.ts';
import { draftOf } from './world.ts';
import type { Domains } from './domain.ts';
import type { Violation } from './failure.ts';
import type { Context } from './handlers.ts';
import type { Entry } from './entry.ts';
import type { Reply } from './reply.ts';
import type { World } from './world.ts';
import type { WorldSizes } from './world-sizes.ts';

/** The two ends of a request's turn. */
export interface Answering {
  /** @throws anything that keeps the request from being answered; its draft is then dropped */
  answer: (context: Context<unknown>) => Reply | Promise<Reply>;
  /** @param error thrown by answer(), or by an event that was due */
  refuse: (error: unknown) => RefusedReply;
}

/** The reply to a refused request, or after a defect. The world is as it was. */
export interface RefusedReply {
  reply: Reply;
  violations: readonly Violation[];
  /** A defect of the mock; null if there was none. */
  error: string | null;
}

/** The world after a turn, and the parts of its entry. */
type TurnEnd = RefusedReply & Pick<Entry, 'before' | 'changes' | 'inverse'> & { world: World };

/**
 * Answers a request from a draft of the world, after everything due has happened in it.
 * @param real the machine's time
 * @param domain of the operation
 * @param sizes refuses a request that makes the world too large
 */
export async function takeTurn(
  world: World,
  domains: Domains,
  real: number,
  domain: string,
  sizes: WorldSizes,
  { answer, refuse }: Answering,
): Promise<TurnEnd> {
  let before = world;
  try {
    before = await broughtUpToDate(world, domains, real, [domain]);
    // Counts this world from the one before it, as check() then counts from this one.
    await sizes.count(before, world);
    while (isRoundOver()) await nextRound();
    const draft = draftOf(before);
    const now = timeOf(before.clock, real);
    const reply = await answer(contextOf(draft, domain, now));
    const committed = draft.commit();
    sizes.check(committed.world, before);
    return { reply, violations: [], error: null, before, ...committed };
  } catch (error) {
    const refused = refuse(error);
    return { ...refused, before, world: before, changes: [], inverse: [] };
  }
}
