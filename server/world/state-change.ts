import { timeOf } from './clock.ts';
import { contextOf } from './context.ts';
import { broughtUpToDate } from './due.ts';
import { draftOf } from './world.ts';
import type { Domains } from './domain.ts';
import type { Commit, World } from './world.ts';
import type { WorldSizes } from './world-sizes.ts';

/** A change of a state from outside. */
export type StateChange = Omit<Commit, 'inverse'>;

/**
 * Changes the state of a domain from outside, after everything due, and lets the domain follow the change.
 * @param real the machine's time
 * @param change makes the changed world from the one before it
 * @returns the world after it, and all changes: those of the state and those that followed
 * @throws Failure 507 for a change that makes the world too large
 */
export async function stateChange(
  world: World,
  domains: Domains,
  real: number,
  domain: string,
  sizes: WorldSizes,
  change: (before: World) => Promise<StateChange>,
): Promise<StateChange> {
  const before = await broughtUpToDate(world, domains, real);
  const changed = await change(before);
  const draft = draftOf(changed.world);
  const context = contextOf(draft.world, domain, timeOf(before.clock, real));
  domains.get(domain)?.patched?.(context, before.domains[domain]);
  const followed = draft.commit();
  sizes.check(followed.world, world);
  return { world: followed.world, changes: [...changed.changes, ...followed.changes] };
}
