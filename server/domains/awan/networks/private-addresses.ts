// The private addresses of an organization's resources.
import { TakenNumbers } from '../../../world/taken-numbers.ts';
import { refusal } from '../failures.ts';
import { ownedBy } from '../owned.ts';
import { inOrder } from '../pages.ts';
import { hostsOf, rangeOf, toDotted, toInteger } from './ranges.ts';
import { rangeOfVpc } from './vpc.ts';
import { vpcsOf } from './vpcs.ts';
import type { State } from '../state.ts';
import type { Organization } from '../organizations/organization.ts';
import type { VirtualMachine } from '../virtual-machines/machine.ts';

/** The range for resources that find no place in a VPC. It lies outside the pool of VPCs. */
const PLATFORM_RANGE = rangeOf('10.1.64.0/20');

const TAKEN = new TakenNumbers<Pick<VirtualMachine, 'organization_uuid' | 'private_address'>>(
  ({ organization_uuid, private_address }) =>
    private_address === null
      ? null
      : { group: organization_uuid, number: toInteger(private_address) },
);

/**
 * A private address that nothing else of the organization has. It lies in the oldest VPC with a free address, or else
 * in the platform's own range. The first host of a network is its gateway.
 * @throws Failure 409-5 if none is free
 */
export function privateAddress(state: State, { uuid }: Organization): string {
  const vpcs = inOrder(vpcsOf(state, uuid), 'asc');
  const ranges = [...vpcs.map(rangeOfVpc), PLATFORM_RANGE];
  for (const { first, last } of ranges.map(hostsOf)) {
    const free = firstFree(state, uuid, first + 1);
    if (free <= last) return toDotted(free);
  }
  throw refusal('409-5', 'No private address is free');
}

/** The private addresses of all resources of an organization, by its id. */
export function privateAddressesOf(
  { virtual_machines, clusters }: State,
  organization: string,
): string[] {
  const resources = [
    ...ownedBy(virtual_machines, organization),
    ...ownedBy(clusters, organization),
  ];
  return resources.flatMap(({ private_address }) => private_address ?? []);
}

/** The least address from one on that no resource of an organization has. */
function firstFree(
  { virtual_machines, clusters }: State,
  organization: string,
  from: number,
): number {
  let free = from;
  for (;;) {
    const next = TAKEN.nextFree(virtual_machines, organization, free);
    free = TAKEN.nextFree(clusters, organization, next);
    if (free === next) return free;
  }
}
