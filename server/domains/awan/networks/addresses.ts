// The pool of public addresses, and the private ones of an organization's networks.
import type { components } from '../../../../generated/awan.d.ts';
import type { Context, State } from '../state.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Address, AddressUse } from './address.ts';

type ReserveRequest = components['schemas']['ReserveExternalIpRequest'];

/**
 * Gives a resource its public address: a new one, reserved or ephemeral, or one that is reserved already.
 * Reserving takes a full month from the credit.
 * @param wish what the request says about it; left out, a new ephemeral one
 * @throws Failure 404-1 for a reservation that the organization does not have, 409-2 for one in use, 409-4
 *   without the credit, 409-5 where no address is free
 */
export function assignAddress(
  context: Context,
  organization: Organization,
  use: AddressUse,
  wish: ReserveRequest | undefined,
): Address {
  throw new Error(`${String(context.now)} ${organization.uuid} ${use.uuid} ${String(wish?.uuid)}`);
}

/** Takes a resource's address away from it: a reserved one stays the organization's, an ephemeral one goes. */
export function freeAddress(state: State, resource: string): void {
  throw new Error(`${String(state.next_id)} ${resource}`);
}

/** The addresses that lead to a resource. */
export function addressesOf(state: State, resource: string): Address[] {
  throw new Error(`${String(state.next_id)} ${resource}`);
}

/**
 * A private address that nothing else of the organization has: in its oldest VPC, or else in the platform's own
 * range for it.
 * @throws Failure 409-5 where none is free
 */
export function privateAddress(state: State, organization: Organization): string {
  throw new Error(`${String(state.next_id)} ${organization.uuid}`);
}

/** An address as the service shows it. @param format how the area shows instants; see times.ts */
export function addressView(
  address: Address,
  format: (utc: string) => string,
): components['schemas']['IpAddress'] {
  throw new Error(`${address.address} ${format('')}`);
}
