import { timeOf } from './clock.ts';
import { contextOf } from './context.ts';
import { committed } from './commits.ts';
import type { Domains } from './domain.ts';
import type { Commit, World } from './world.ts';

/**
 * Runs a domain's `patched` after a change of its state from outside. It works in slices, because a change may concern
 * many records.
 * @param changed the world after the change, and its changes
 * @param before the world before it
 * @param real the machine's time
 * @returns the world in the end, and all changes
 */
export async function followed(
  { world, changes }: Omit<Commit, 'inverse'>,
  before: World,
  domains: Domains,
  domain: string,
  real: number,
): Promise<Omit<Commit, 'inverse'>> {
  const now = timeOf(before.clock, real);
  const followedBy = await committed(world, (draft) =>
    domains.get(domain)?.patched?.(contextOf(draft, domain, now), before.domains[domain]),
  );
  return { world: followedBy.world, changes: [...changes, ...followedBy.changes] };
}
