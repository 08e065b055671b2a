// The private networks: which ranges they get, and who is in them.
import { readAll } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { contains, nextFree, rangeOf, toInteger } from './ranges.ts';
import type { State } from '../state.ts';
import type { Range } from './ranges.ts';
import type { Vpc } from './vpc.ts';

/** What the networks of all organizations share; never overlapping, so that two of them can be joined. */
export const PRIVATE_POOL = rangeOf('10.20.0.0/14');

/** The range of a private network. */
export function rangeOfVpc({ network, cidr }: Pick<Vpc, 'network' | 'cidr'>): Range {
  return { network: toInteger(network), cidr };
}

/**
 * The lowest range of a size that no private network has.
 * @param size bits of its prefix
 * @throws Failure 409-5 where none is left
 */
export function freeRange(state: State, size: number): Range {
  const found = nextFree(PRIVATE_POOL, size, readAll(state.vpcs).map(rangeOfVpc));
  if (!found) throw refusal('409-5', 'No address range of this size is left');
  return found;
}

/** Whether one of some addresses, in dotted form, lies in a private network. */
export function holdsAny(vpc: Vpc, addresses: readonly string[]): boolean {
  const range = rangeOfVpc(vpc);
  return addresses.some((one) => contains(range, toInteger(one)));
}
