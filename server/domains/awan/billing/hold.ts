// A suspended organization's charges are on hold if its credit covers no hour. Those are the hours of the resources
// that it still pays for.
import { readAll } from '../../../world/table.ts';
import { pairs } from '../pairs.ts';
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

/** Returns a test that is true for the ids of organizations whose charges are not on hold. */
export function chargeableIn(state: State): (organization: string) => boolean {
  const held = readAll(state.organizations).filter((one) => isOnHold(state, one));
  const ids = new Set(held.map(({ uuid }) => uuid));
  return (uuid) => !ids.has(uuid);
}

/** Writes off the charges that fell due during a hold. They are marked as paid until now, and are never owed. */
export function writeOff({ state, now }: WorldContext, { uuid }: Organization): void {
  for (const { resource } of hoursDueIn(state, uuid, now)) resource.paid_until = instant(now);
}

/** Writes off the charges that were on hold before a patch, even if the patch has lifted the hold. */
export function followHolds(context: WorldContext, before: State): void {
  const { organizations } = context.state;
  for (const [organization, was] of pairs(organizations, before.organizations)) {
    if (was && isOnHold(before, was)) writeOff(context, organization);
  }
}
