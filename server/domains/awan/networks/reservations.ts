// Reserved addresses stay with an organization when their resource goes.
import { IndexBy } from '../../../world/index-by.ts';
import { find } from '../../../world/table.ts';
import { charge } from '../billing/ledger.ts';
import { invalid, notFound, refusal } from '../failures.ts';
import { instant } from '../times.ts';
import { addressPlan, monthOf } from './renewal.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Context } from '../state.ts';
import type { Address, AddressUse } from './address.ts';

const BY_RESERVATION = new IndexBy<Address>(({ reservation }) =>
  reservation ? [reservation.uuid] : [],
);

/**
 * Reserves an address, and charges its first month.
 * @throws Failure 409-4 without the credit, 409-5 if no plan for addresses is on offer
 */
export function reserve(
  { state, now, random }: Context,
  organization: Organization,
  address: Pick<Address, 'id' | 'address'>,
): NonNullable<Address['reservation']> {
  const plan = addressPlan(state);
  if (plan?.availability !== 'available') throw refusal('409-5', 'No address can be reserved now');
  const uuid = random.uuid();
  charge(state, organization, [monthOf(plan, uuid, address, now)], 'one month of an address');
  return { uuid, tags: [], created_at: instant(now), updated_at: instant(now) };
}

/**
 * Gives a resource an address that the organization has reserved before.
 * @param uuid of the reservation
 * @throws Failure 400-1 without it, 404-1 for one that the organization does not have, 409-2 for one in use
 */
export function takeReserved(
  { state, now }: Context,
  organization: Organization,
  use: AddressUse,
  uuid: string | undefined,
): Address {
  if (uuid === undefined) {
    throw invalid('/body/reserve_external_ip', 'must name by uuid an address that is not new');
  }
  const found = BY_RESERVATION.read(state.addresses, uuid).find(
    (one) => one.organization_uuid === organization.uuid,
  );
  const address = found && find(state.addresses, found.address);
  if (!address?.reservation) throw notFound('No address of the organization has this reservation');
  if (address.use) throw refusal('409-2', `The address ${address.address} is in use`);
  address.use = use;
  address.reservation.updated_at = instant(now);
  return address;
}
