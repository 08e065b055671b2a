// The private networks and their ranges.
import { put, readAll } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { ownedBy } from '../owned.ts';
import { instant } from '../times.ts';
import { contains, nextFree, toDotted, toInteger } from './ranges.ts';
import { PRIVATE_POOL, rangeOfVpc } from './vpc.ts';
import type { Context, State } from '../state.ts';
import type { Range } from './ranges.ts';
import type { Vpc } from './vpc.ts';

/** The private networks of an organization, to be read only. */
export function vpcsOf({ vpcs }: State, organization: string): Vpc[] {
  return ownedBy(vpcs, organization);
}

/**
 * Gives an organization a private network.
 * @param size bits of its prefix
 * @throws Failure 409-1 if another one of its networks has the label, 409-5 if no range is left
 */
export function addVpc(
  { state, now, random }: Context,
  organization: string,
  { label, size }: { label: string; size: number },
): Vpc {
  if (vpcsOf(state, organization).some((one) => one.label === label)) {
    throw refusal('409-1', `The organization has a private network ${label} already`);
  }
  const vpc: Vpc = {
    uuid: random.uuid(),
    organization_uuid: organization,
    label,
    network: toDotted(freeRange(state, size).network),
    cidr: size,
    range_uuid: random.uuid(),
    created_at: instant(now),
    updated_at: instant(now),
  };
  put(state.vpcs, vpc.uuid, vpc);
  return vpc;
}

/** True if one of the addresses, in dotted form, lies in a private network. */
export function holdsAny(vpc: Vpc, addresses: readonly string[]): boolean {
  const range = rangeOfVpc(vpc);
  return addresses.some((one) => contains(range, toInteger(one)));
}

/**
 * The lowest range of a size that no private network has.
 * @param size bits of its prefix
 * @throws Failure 409-5 if none is left
 */
function freeRange(state: State, size: number): Range {
  const found = nextFree(PRIVATE_POOL, size, readAll(state.vpcs).map(rangeOfVpc));
  if (!found) throw refusal('409-5', 'No address range of this size is left');
  return found;
}
