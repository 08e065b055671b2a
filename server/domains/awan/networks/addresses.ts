// The pool of public addresses, and the resources that have them.
import { IndexBy } from '../../../world/index-by.ts';
import { find, put, remove } from '../../../world/table.ts';
import { TakenNumbers } from '../../../world/taken-numbers.ts';
import { refusal } from '../failures.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { toDotted, toInteger } from './ranges.ts';
import { reserve, takeReserved } from './reservations.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Context, State } from '../state.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Address, AddressUse } from './address.ts';

type ReserveRequest = components['schemas']['ReserveExternalIpRequest'];

/** The pool lies in a network for documentation (RFC 5737). The platform keeps its lowest hosts. */
export const PUBLIC_POOL = {
  cidr: 24,
  gateway: '203.0.113.254',
  first: '203.0.113.10',
  last: '203.0.113.253',
};

const TAKEN = new TakenNumbers<Address>(({ address }) => ({
  group: '',
  number: toInteger(address),
}));

const BY_USE = new IndexBy<Address>(({ use }) => (use ? [use.uuid] : []));

/**
 * Gives a resource its public address. It is a new one, reserved or ephemeral, or one that was reserved before. A
 * reservation costs a full month. An ephemeral address is free, which is inferred.
 * @param wish of the request; left out, a new ephemeral address
 * @throws Failure 400-1 if the wish is for an address reserved before but names no reservation, 404-1 for a reservation
 *   that the organization does not have, 409-2 for one in use, 409-4 without the credit, 409-5 if no address or no plan
 *   for addresses is on offer
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

/** Takes the addresses of a resource away. The organization keeps a reserved one; an ephemeral one goes. */
export function releaseAddresses(state: State, resource: string): void {
  for (const { address } of addressesOf(state, resource)) {
    const record = find(state.addresses, address);
    if (record?.reservation) record.use = null;
    else remove(state.addresses, address);
  }
}

/** The addresses of a resource in the order of their numbers, to be read only. */
export function addressesOf(state: State, resource: string): Address[] {
  return BY_USE.read(state.addresses, resource).sort((one, other) => one.id - other.id);
}

function freePublicAddress({ addresses }: State): string {
  const free = TAKEN.nextFree(addresses, '', toInteger(PUBLIC_POOL.first));
  if (free > toInteger(PUBLIC_POOL.last)) throw refusal('409-5', 'No public address is free');
  return toDotted(free);
}
