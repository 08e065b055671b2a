// Charges are on hold while an organization is suspended and its credit covers no hour of what it still pays for.
import { find, readAll } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { amountOf } from './charge.ts';
import { hoursDueIn, hoursOf } from './hours.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';

export function isOnHold(
  state: State,
  { uuid, suspended, payment_plans, balance }: Organization,
): boolean {
  if (suspended === null || payment_plans === 'postpaid') return false;
  if (balance === 0) return true;
  const hours = hoursOf(state, ({ organization_uuid }) => organization_uuid === uuid);
  const prices = hours.map(({ charge }) => amountOf([charge]));
  return !prices.some((price) => price > 0 && price <= balance);
}

/** True for the organizations, by their ids, whose charges are not on hold. */
export function chargeableIn(state: State): (organization: string) => boolean {
  const held = readAll(state.organizations).filter((one) => isOnHold(state, one));
  const ids = new Set(held.map(({ uuid }) => uuid));
  return (uuid) => !ids.has(uuid);
}

/** Writes off what fell due during a hold: all is marked as paid until now, and is never owed. */
export function writeOff({ state, now }: WorldContext, { uuid }: Organization): void {
  for (const { resource } of hoursDueIn(state, uuid, now)) resource.paid_until = instant(now);
}

/**
 * Writes off the holds of some organizations before a patch, whatever the patch has made of them.
 * @param touched their ids
 */
export function followHolds(
  context: WorldContext,
  before: State,
  touched: ReadonlySet<string>,
): void {
  for (const uuid of touched) {
    const was = find(before.organizations, uuid);
    if (was && isOnHold(before, was)) writeOff(context, was);
  }
}
