// A reserved address costs a month of the plan for addresses, without proration.
import { readAll } from '../../../world/table.ts';
import { unitOf } from '../billing/charge.ts';
import { nextMonth } from '../times.ts';
import type { Charge } from '../billing/charge.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';
import type { Address } from './address.ts';

/** The plan for addresses: the oldest on offer, or else the oldest. */
export function addressPlan(state: State): Pricing | undefined {
  const plans = readAll(state.pricings)
    .filter((one) => one.suitable_for === 'ipaddress' && one.deleted_at === null)
    .toSorted((one, other) => one.id - other.id);
  return plans.find((one) => one.availability === 'available') ?? plans[0];
}

/**
 * A month of a reserved address. It costs the whole price even if little of the month is left.
 * @param from in milliseconds since 1970; the charge ends with the month, in Jakarta
 */
export function monthOf(
  plan: Pricing,
  reservation: string,
  { id, address }: Pick<Address, 'id' | 'address'>,
  from: number,
): Charge {
  const resource = { uuid: reservation, id };
  return unitOf(plan, { resource, label: address, from, to: nextMonth(from) });
}

/**
 * The next month of every address that is reserved, in use or not, by the ids of the organizations.
 * @param from the beginning of the month, in milliseconds since 1970
 */
export function addressRenewals(state: State, from: number): Map<string, Charge[]> {
  const renewals = new Map<string, Charge[]>();
  const plan = addressPlan(state);
  if (!plan) return renewals;
  const oldestFirst = readAll(state.addresses).toSorted((one, other) => one.id - other.id);
  for (const { organization_uuid, reservation, id, address } of oldestFirst) {
    if (!reservation) continue;
    const month = monthOf(plan, reservation.uuid, { id, address }, from);
    const others = renewals.get(organization_uuid);
    if (others) others.push(month);
    else renewals.set(organization_uuid, [month]);
  }
  return renewals;
}
