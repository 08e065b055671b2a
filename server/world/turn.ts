import { timeOf } from './clock.ts';
import { contextOf, watchedContext } from './context.ts';
import { broughtUpToDate } from './due.ts';
import { isRoundOver, nextRound } from './rounds.ts';
import { committed } from './commits.ts';
import type { Domains } from './domain.ts';
import type { Violation } from './failure.ts';
import type { Context } from './handlers.ts';
import type { Entry } from './entry.ts';
import type { Reply } from './reply.ts';
import type { Steps } from './steps.ts';
import type { EarlierReply } from './earlier-replies.ts';
import type { Commit, World } from './world.ts';
import type { WorldSizes } from './world-sizes.ts';

/** The steps of a request's turn. Whatever the first two throw refuses the request; its draft is then dropped. */
export interface Answering {
  /** Returns the party that the request comes from; undefined for anybody. */
  admit?: (context: Context<unknown>) => unknown;
  answer: (context: Context<unknown, unknown>) => Steps<Reply>;
  /** For a read: the replies to the same request before it. */
  earlier?: Earlier | undefined;
  /** @param error thrown by answer(), or by an event that was due */
  refuse: (error: unknown) => RefusedReply;
}

/** The replies to one request in earlier states of its domain. */
export interface Earlier {
  find: (state: unknown) => EarlierReply | undefined;
  keep: (state: unknown, earlier: EarlierReply) => void;
}

/** The reply to a refused request, or after a defect. The world is as it was. */
export interface RefusedReply {
  reply: Reply;
  violations: readonly Violation[];
  /** The reason, in words; null after a defect. */
  refusal: string | null;
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
  { admit, answer, earlier, refuse }: Answering,
): Promise<TurnEnd> {
  let before = world;
  try {
    before = await broughtUpToDate(world, domains, real, [domain]);
    // Counts this world from the one before it, as check() then counts from this one.
    await sizes.count(before, world);
    const state = before.domains[domain];
    const kept = earlier?.find(state);
    if (kept?.admitted) return { ...unrefused(kept.reply), before, ...unchanged(before) };
    while (isRoundOver()) await nextRound();
    const now = timeOf(before.clock, real);
    const { result, ...commit } = await committed(before, function* (draft) {
      const context = contextOf(draft, domain, now);
      const admission = watchedContext(context, undefined);
      const principal = admit?.(admission.context);
      const watched = watchedContext(context, principal);
      const reply = kept?.reply ?? (yield* answer(watched.context));
      return { reply, admission, watched };
    });
    const { reply, admission, watched } = result;
    if (!kept && commit.world === before && !watched.hasReadTime())
      earlier?.keep(state, { reply, admitted: !admission.hasReadTime() });
    await sizes.count(commit.world, before);
    sizes.check(commit.world, before);
    return { ...unrefused(reply), before, ...commit };
  } catch (error) {
    const refused = refuse(error);
    return { ...refused, before, ...unchanged(before) };
  }
}

function unrefused(reply: Reply): RefusedReply {
  return { reply, violations: [], refusal: null, error: null };
}

function unchanged(world: World): Commit {
  return { world, changes: [], inverse: [] };
}
