// Takes the price of each hour that has begun, of what runs and of what merely takes up space.
import { find } from '../../../world/table.ts';
import { amountOf, covers, pay, payCovered } from './charges.ts';
import { isOut, payersIn, suspend } from './credit.ts';
import { dueIn, dueOf, moveOn } from './metered.ts';
import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';
import type { Metered } from './metered.ts';

/**
 * Charges each resource for every hour that has begun before now: of one that begins this very moment, nothing is
 * used yet. Where the credit does not cover an hour of all of them, the organization is suspended, and what a stopped
 * resource still costs is charged as far as the credit covers; what it does not cover is not owed. That last is
 * inferred.
 */
export function meter(context: WorldContext): void {
  const { state } = context;
  const upTo = context.now - 1;
  const due = dueOf(state, payersIn(state), upTo);
  for (const uuid of new Set(due.map(({ organization_uuid }) => organization_uuid))) {
    const organization = find(state.organizations, uuid);
    const hours = due.filter(({ organization_uuid }) => organization_uuid === uuid);
    if (organization) chargeAll(context, organization, hours, upTo);
  }
}

/**
 * Charges one organization for every hour that has begun before now, as the meter does later: before something
 * is deleted or changed that the meter would no longer find as it was.
 */
export function bringUp(context: WorldContext, organization: Organization): void {
  if (isOut(context.state, organization)) return;
  const upTo = context.now - 1;
  chargeAll(context, organization, dueIn(context.state, organization.uuid, upTo), upTo);
}

/** @param due the next hours of what is due; hours after them are looked up */
function chargeAll(
  context: WorldContext,
  organization: Organization,
  due: readonly Metered[],
  upTo: number,
): void {
  let hours = due;
  while (hours.length > 0) {
    const passed = chargeHour(context, organization, hours, upTo);
    const isBehind = passed.some(({ charge }) => charge.to <= upTo);
    hours = isBehind ? dueIn(context.state, organization.uuid, upTo) : [];
  }
}

/** Charges one hour of each. @returns the hours that have passed by it, paid or not owed */
function chargeHour(
  context: WorldContext,
  organization: Organization,
  due: readonly Metered[],
  upTo: number,
): readonly Metered[] {
  const charges = due.map(({ charge }) => charge);
  const isCovered = covers(organization, amountOf(charges));
  const hours = isCovered ? due : afterStop(context, organization, due, upTo);
  if (isCovered) pay(context.state, organization, charges, 'one hour');
  else {
    const left = hours.map(({ charge }) => charge);
    payCovered(context.state, organization, left);
  }
  moveOn(hours);
  return hours;
}

/** Suspends an organization, and says what it is then still to be charged for. */
function afterStop(
  context: WorldContext,
  organization: Organization,
  due: readonly Metered[],
  upTo: number,
): readonly Metered[] {
  if (organization.suspended !== null) return due;
  suspend(context, organization);
  return dueIn(context.state, organization.uuid, upTo);
}
