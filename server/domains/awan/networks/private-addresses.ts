// The private addresses of an organization's resources.
import { readAll } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { inOrder } from '../pages.ts';
import { firstFree, hostsOf, rangeOf } from './ranges.ts';
import { rangeOfVpc } from './vpc.ts';
import { vpcsOf } from './vpcs.ts';
import type { State } from '../state.ts';
import type { Organization } from '../organizations/organization.ts';

/** The range for resources that find no place in a VPC. It lies outside the pool of VPCs. */
const PLATFORM_RANGE = rangeOf('10.1.64.0/20');

/**
 * A private address that nothing else of the organization has. It lies in the oldest VPC with a free address, or else
 * in the platform's own range. The first host of a network is its gateway.
 * @throws Failure 409-5 if none is free
 */
export function privateAddress(state: State, organization: Organization): string {
  const taken = new Set(privateAddressesOf(state, organization.uuid));
  const vpcs = inOrder(vpcsOf(state, organization.uuid), 'asc');
  const ranges = [...vpcs.map(rangeOfVpc), PLATFORM_RANGE];
  for (const { first, last } of ranges.map(hostsOf)) {
    const found = firstFree(first + 1, last, taken);
    if (found !== undefined) return found;
  }
  throw refusal('409-5', 'No private address is free');
}

export function privateAddressesOf(state: State, organization: string): string[] {
  return [...readAll(state.virtual_machines), ...readAll(state.clusters)].flatMap((one) =>
    one.organization_uuid === organization && one.private_address !== null
      ? [one.private_address]
      : [],
  );
}
