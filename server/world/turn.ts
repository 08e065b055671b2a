import { timeOf } from './clock.ts';
import { contextOf } from './context.ts';
import { broughtUpToDate } from './due.ts';
import { draftOf } from './world.ts';
import type { Domains } from './domain.ts';
import type { Violation } from './failure.ts';
import type { Context } from './handlers.ts';
import type { Entry } from './journal.ts';
import type { Reply } from './reply.ts';
import type { World } from './world.ts';
import type { WorldSizes } from './world-sizes.ts';

/** The two ends of a request's turn: the reply, or the refusal. */
export interface Answering {
  /** @throws anything that keeps the request from being answered; then its draft is dropped */
  answer: (context: Context<unknown>) => Promise<Reply>;
  /** @param error thrown by answer(), or by an event that was due */
  refuse: (error: unknown) => Promise<Refusal>;
}

/** A reply that leaves the world as it was. */
export interface Refusal {
  reply: Reply;
  violations: readonly Violation[];
  /** A defect of the mock; null for none. */
  error: string | null;
}

/** The end of a turn: the world after it, and the parts of its entry. */
type Turn = Refusal & Pick<Entry, 'before' | 'changes' | 'inverse'> & { world: World };

/**
 * Lets everything happen that is due in a world, and answers a request from a draft of it.
 * @param real the machine's time
 * @param domain the domain that is asked
 * @param sizes refuses a request that makes the world too large
 */
export async function turn(
  world: World,
  domains: Domains,
  real: number,
  domain: string,
  sizes: WorldSizes,
  { answer, refuse }: Answering,
): Promise<Turn> {
  let before = world;
  try {
    before = broughtUpToDate(world, domains, real, [domain]);
    const draft = draftOf(before);
    const now = timeOf(before.clock, real);
    const reply = await answer(contextOf(draft.world, domain, now));
    const committed = draft.commit();
    sizes.check(committed.world, before);
    return { reply, violations: [], error: null, before, ...committed };
  } catch (error) {
    const refusal = await refuse(error);
    return { ...refusal, before, world: before, changes: [], inverse: [] };
  }
}
