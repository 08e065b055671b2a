// The meter charges the hours that have begun. It charges both what runs and what takes up space.
import { find } from '../../../world/table.ts';
import { amountOf } from './charge.ts';
import { covers } from './credit.ts';
import { chargeableIn, isOnHold } from './hold.ts';
import { hoursDue, hoursDueIn } from './hours.ts';
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
  const due = hoursDue(state, chargeableIn(state), upTo);
  for (const uuid of new Set(due.map(({ organization_uuid }) => organization_uuid))) {
    const organization = find(state.organizations, uuid);
    const hours = due.filter(({ organization_uuid }) => organization_uuid === uuid);
    if (organization) chargeUntil(context, organization, hours, upTo);
  }
}

/**
 * Charges one organization for every hour that has begun before now. Call it before a change or deletion: afterwards,
 * the meter would not find the resource as it was.
 */
export function chargeUpToNow(context: WorldContext, organization: Organization): void {
  const { state, now } = context;
  if (isOnHold(state, organization)) return;
  const upTo = now - 1;
  chargeUntil(context, organization, hoursDueIn(state, organization.uuid, upTo), upTo);
}

/** Charges the hours that are due, and then the following ones, until none is due. */
function chargeUntil(
  context: WorldContext,
  organization: Organization,
  due: readonly Hour[],
  upTo: number,
): void {
  let hours = due;
  while (hours.length > 0) {
    const passed = chargeNext(context, organization, hours, upTo);
    const isBehind = passed.some(({ charge }) => charge.to <= upTo);
    hours = isBehind ? hoursDueIn(context.state, organization.uuid, upTo) : [];
  }
}

/** Charges one hour of each. @returns the hours that are done, paid or not owed */
function chargeNext(
  context: WorldContext,
  organization: Organization,
  due: readonly Hour[],
  upTo: number,
): readonly Hour[] {
  const { state } = context;
  if (covers(organization, amountOf(due.map(({ charge }) => charge)))) {
    chargeHours(state, organization, due);
    return due;
  }
  const wasActive = organization.suspended === null;
  suspend(context, organization);
  // A stop changes what is due: nothing for a cluster's nodes, and only the disk for a machine.
  const left = wasActive ? hoursDueIn(state, organization.uuid, upTo) : due;
  chargeCovered(
    state,
    organization,
    left.map(({ charge }) => charge),
  );
  markPaid(left);
  return left;
}
