import { broughtUpToDate } from './due.ts';
import { followed } from './follow.ts';
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
  const changed = await followed(await change(before), before, domains, domain, real);
  await sizes.count(changed.world, world);
  sizes.check(changed.world, world);
  return changed;
}
