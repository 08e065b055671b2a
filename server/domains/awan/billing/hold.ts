// An organization without credit stops.
import { readAll } from '../../../world/table.ts';
import { stopBareMetals } from '../bare-metal/suspension.ts';
import { stopClusters } from '../kubernetes/suspension.ts';
import { instant } from '../times.ts';
import { stopMachines } from '../virtual-machines/suspension.ts';
import { amountOf } from './charges.ts';
import { metered } from './metered.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';

/** Suspends an organization that has run out of credit, if it is not suspended yet, and stops what runs. */
export function suspend(context: WorldContext, organization: Organization): void {
  if (organization.suspended !== null) return;
  organization.suspended = 'credit';
  organization.updated_at = instant(context.now);
  stopAll(context, organization);
}

/** Stops what runs in an organization, as its suspension does. */
export function stopAll(context: WorldContext, { uuid }: Organization): void {
  stopMachines(context, uuid);
  stopBareMetals(context, uuid);
  stopClusters(context, uuid);
}

/**
 * Whether an organization is suspended and its credit covers no hour of anything that it still pays for: nothing can
 * be charged.
 */
export function isOut(
  state: State,
  { uuid, suspended, payment_plans, balance }: Organization,
): boolean {
  if (suspended === null || payment_plans === 'postpaid') return false;
  if (balance === 0) return true;
  const hours = metered(state, ({ organization_uuid }) => organization_uuid === uuid);
  const prices = hours.map(({ charge }) => amountOf([charge]));
  return !prices.some((price) => price > 0 && price <= balance);
}

/** Says of an organization, by its id, whether anything can be charged to it. */
export function payersIn(state: State): (organization: string) => boolean {
  const out = readAll(state.organizations).filter((one) => isOut(state, one));
  const ids = new Set(out.map(({ uuid }) => uuid));
  return (uuid) => !ids.has(uuid);
}
