// Credit that comes in, by a payment or a voucher, and the suspension that it lifts.
import { startBareMetals } from '../bare-metal/suspension.ts';
import { startClusters, stoppedClusters } from '../kubernetes/suspension.ts';
import { instant } from '../times.ts';
import { startMachines, stoppedMachines } from '../virtual-machines/suspension.ts';
import { amountOf, covers, pay } from './charges.ts';
import { isOut } from './credit.ts';
import { bringUp } from './meter.ts';
import { countFrom, dueIn, moveOn } from './metered.ts';
import { planTick } from './tick.ts';
import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';
import type { Metered } from './metered.ts';

/**
 * Adds to the credit, and lifts a suspension that the lack of it has caused, if it now covers an hour. What nobody
 * was charged for while the credit covered nothing at all is not charged afterwards; that is inferred. An
 * operator's suspension stays.
 * @param amount in whole rupiah
 */
export function addCredit(context: WorldContext, organization: Organization, amount: number): void {
  const { state, now } = context;
  if (isOut(state, organization)) forget(context, organization);
  organization.balance += amount;
  organization.updated_at = instant(now);
  if (organization.suspended === 'credit' && organization.balance > 0) {
    liftIfCovered(context, organization);
  }
  planTick(context);
}

/** Starts what a suspension has stopped that was lifted from outside. All of it counts as paid up to now. */
export function restart(context: WorldContext, organization: Organization): void {
  for (const { resource } of firstHours(context, organization)) countFrom(context.now, resource);
  lift(context, organization);
}

/** Charges an hour of all that would run again, and starts it, if the credit covers that. */
function liftIfCovered(context: WorldContext, organization: Organization): void {
  bringUp(context, organization);
  const hours = firstHours(context, organization);
  const charges = hours.map(({ charge }) => charge);
  if (!covers(organization, amountOf(charges))) return;
  pay(context.state, organization, charges, 'one hour');
  moveOn(hours);
  lift(context, organization);
}

/** Lets what is charged by the hour count as paid up to now: it could not be charged, and is never owed. */
export function forget({ state, now }: WorldContext, { uuid }: Organization): void {
  for (const { resource } of dueIn(state, uuid, now)) resource.paid_until = instant(now);
}

/**
 * An hour from now of all that would start again, and of what else is paid up to now: without the latter, the
 * next tick would stop everything again.
 */
function firstHours({ state, now }: WorldContext, { uuid }: Organization): Metered[] {
  const starting = [...stoppedMachines(state, uuid, now), ...stoppedClusters(state, uuid, now)];
  const resources = new Set(starting.map(({ resource }) => resource));
  const others = dueIn(state, uuid, now).filter(({ resource }) => !resources.has(resource));
  return [...starting, ...others];
}

/** Ends a suspension, and starts what it has stopped. */
function lift(context: WorldContext, organization: Organization): void {
  organization.suspended = null;
  startMachines(context, organization.uuid);
  startBareMetals(context, organization.uuid);
  startClusters(context, organization.uuid);
}
