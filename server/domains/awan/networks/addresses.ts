// The pool of public addresses, and the private ones of an organization's networks.
import { find, put, readAll, remove } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { inOrder } from '../pages.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { hostsOf, rangeOf, toDotted, toInteger } from './ranges.ts';
import { reserve, takeReserved } from './reservations.ts';
import { rangeOfVpc, vpcsOf } from './vpcs.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Context, State } from '../state.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Address, AddressUse } from './address.ts';

type ReserveRequest = components['schemas']['ReserveExternalIpRequest'];

/** Public addresses: a network for documentation (RFC 5737), of which the platform keeps the lowest hosts. */
const PUBLIC = { cidr: 24, gateway: '203.0.113.254', first: '203.0.113.10', last: '203.0.113.253' };

/** Where an organization's resources are that have no place in a VPC: outside the pool of VPCs. */
const PLATFORM_RANGE = rangeOf('10.1.64.0/20');

/**
 * Gives a resource its public address: a new one, reserved or ephemeral, or one that is reserved already.
 * Reserving takes a full month from the credit; an ephemeral one is free of charge, which is inferred.
 * @param wish what the request says about it; left out, a new ephemeral one
 * @throws Failure 400-1 where it names no reservation though the address is not new, 404-1 for a reservation
 *   that the organization does not have, 409-2 for one in use, 409-4 without the credit, 409-5 where no address
 *   or no plan for addresses is on offer
 */
export function assignAddress(
  context: Context,
  organization: Organization,
  use: AddressUse,
  wish: ReserveRequest | undefined,
): Address {
  if (wish?.is_new === false) return takeReserved(context, organization, use, wish.uuid);
  const { state, now } = context;
  const at = instant(now);
  const isReserved = wish?.reserved ?? false;
  const address: Address = {
    id: nextId(state),
    organization_uuid: organization.uuid,
    address: freePublicAddress(state),
    suitable_for: use.kind === 'baremetal' && !isReserved ? 'baremetal' : 'all',
    reservation: null,
    use,
    created_at: at,
    updated_at: at,
  };
  if (isReserved) address.reservation = reserve(context, organization, address);
  put(state.addresses, address.address, address);
  return address;
}

/** Takes a resource's address away from it: a reserved one stays the organization's, an ephemeral one goes. */
export function freeAddress(state: State, resource: string): void {
  for (const { address } of addressesOf(state, resource)) {
    const record = find(state.addresses, address);
    if (record?.reservation) record.use = null;
    else remove(state.addresses, address);
  }
}

/** The addresses that lead to a resource, by their numbers, to be read only. */
export function addressesOf(state: State, resource: string): Address[] {
  return readAll(state.addresses)
    .filter(({ use }) => use?.uuid === resource)
    .toSorted((one, other) => one.id - other.id);
}

/**
 * A private address that nothing else of the organization has: in its oldest VPC with a free one, or else in the
 * platform's own range. The first host of a network is its gateway.
 * @throws Failure 409-5 where none is free
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

/** The private addresses that an organization's resources have. */
export function privateAddressesOf(state: State, organization: string): string[] {
  return [...readAll(state.virtual_machines), ...readAll(state.clusters)].flatMap((one) =>
    one.organization_uuid === organization && one.private_address !== null
      ? [one.private_address]
      : [],
  );
}

/**
 * An address as the service shows it, without the number that some answers add.
 * @param format how the area shows instants; see times.ts
 */
export function addressView(
  { address, suitable_for, created_at, updated_at }: Address,
  format: (utc: string) => string,
): components['schemas']['IpAddress'] {
  return {
    address: toInteger(address),
    cidr: PUBLIC.cidr,
    gateway: toInteger(PUBLIC.gateway),
    created_at: format(created_at),
    updated_at: format(updated_at),
    deleted_at: null,
    address_string: address,
    gateway_string: PUBLIC.gateway,
    private_address: toInteger(address),
    private_address_string: address,
    active: true,
    suitable_for,
  };
}

function freePublicAddress(state: State): string {
  const taken = new Set(readAll(state.addresses).map(({ address }) => address));
  const found = firstFree(toInteger(PUBLIC.first), toInteger(PUBLIC.last), taken);
  if (found === undefined) throw refusal('409-5', 'No public address is free');
  return found;
}

/** The lowest address from one to another, both included, that is not taken. */
function firstFree(first: number, last: number, taken: ReadonlySet<string>): string | undefined {
  for (let address = first; address <= last; address += 1) {
    const dotted = toDotted(address);
    if (!taken.has(dotted)) return dotted;
  }
  return undefined;
}
