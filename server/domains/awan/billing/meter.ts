// The meter charges the hours that have begun. It charges both what runs and what takes up space.
import { find } from '../../../world/table.ts';
import { amountOf } from './charge.ts';
import { covers } from './credit.ts';
import { chargeableIn, isOnHold } from './hold.ts';
import { byOrganization, hoursDue, hoursDueIn } from './hours.ts';
import { chargeCovered, chargeHours, markPaid } from './ledger.ts';
import { suspend } from './suspension.ts';
import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';
import type { Hour } from './area.ts';

/**
 * Charges each use for every hour that has begun before now. An hour that begins this very moment is not used yet. If
 * the credit does not cover one hour of everything, the organization is suspended. Its stopped resources are then
 * charged as far as the credit covers them. The rest is not owed, which is inferred.
 */
export function chargeAll(context: WorldContext): void {
  const { state } = context;
  const upTo = context.now - 1;
  chargeUntil(context, hoursDue(state, chargeableIn(state), upTo), upTo);
}

/**
 * Charges one organization for every hour that has begun before now. Call it before a change or deletion: afterwards,
 * the meter would not find the resource as it was.
 */
export function chargeUpToNow(context: WorldContext, organization: Organization): void {
  const { state, now } = context;
  if (isOnHold(state, organization)) return;
  const upTo = now - 1;
  chargeUntil(context, hoursDueIn(state, organization.uuid, upTo), upTo);
}

/** Charges the hours that are due, and those after them until none is due any more. */
function chargeUntil(context: WorldContext, due: readonly Hour[], upTo: number): void {
  let hours = due;
  while (hours.length > 0) {
    const passed = chargeNext(context, hours, upTo).filter(({ charge }) => charge.to <= upTo);
    const behind = new Set(passed.map(({ organization_uuid }) => organization_uuid));
    hours = behind.size > 0 ? hoursDue(context.state, (uuid) => behind.has(uuid), upTo) : [];
  }
}

/** Charges one hour of each. @returns the hours that have passed by it, paid or not owed */
function chargeNext(context: WorldContext, due: readonly Hour[], upTo: number): readonly Hour[] {
  const { state } = context;
  const passed: Hour[] = [];
  const short: Organization[] = [];
  for (const [uuid, hours] of byOrganization(due)) {
    const organization = find(state.organizations, uuid);
    if (!organization) continue;
    if (covers(organization, amountOf(hours.map(({ charge }) => charge)))) {
      chargeHours(state, organization, hours);
      passed.push(...hours);
    } else short.push(organization);
  }
  return short.length > 0 ? [...passed, ...chargeShort(context, short, upTo)] : passed;
}

/** Suspends organizations of which the credit does not cover an hour, and charges the part that it covers. */
function chargeShort(
  context: WorldContext,
  organizations: readonly Organization[],
  upTo: number,
): readonly Hour[] {
  suspend(context, organizations);
  const ids = new Set(organizations.map(({ uuid }) => uuid));
  // Anew: a stop changes what is due. Of a cluster's nodes nothing is, and of a machine the disk alone.
  const left = hoursDue(context.state, (uuid) => ids.has(uuid), upTo);
  const hoursOf = byOrganization(left);
  for (const organization of organizations) {
    const charges = (hoursOf.get(organization.uuid) ?? []).map(({ charge }) => charge);
    chargeCovered(context.state, organization, charges);
  }
  markPaid(left);
  return left;
}
