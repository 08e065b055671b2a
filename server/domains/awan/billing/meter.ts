// The meter charges the hours that have begun. It charges both what runs and what takes up space.
import { find } from '../../../world/table.ts';
import { amountOf } from './charge.ts';
import { covers } from './credit.ts';
import { chargeableIn, isOnHold } from './hold.ts';
import { byOrganization, hoursDue, hoursDueOf } from './hours.ts';
import { chargeCovered, chargeEachHour, markPaid } from './ledger.ts';
import { suspend } from './suspension.ts';
import type { Steps } from '../../../world/steps.ts';
import type { WorldContext } from '../state.ts';
import type { Hour } from './area.ts';

/**
 * Charges each use for every hour that has begun before now. An hour that begins this very moment is not used yet. If
 * the credit does not cover one hour of everything, the organization is suspended. Its stopped resources are then
 * charged as far as the credit covers them. The rest is not owed, which is inferred.
 */
export function* chargeAll(context: WorldContext): Steps {
  const upTo = context.now - 1;
  const isChargeable = yield* chargeableIn(context.state);
  yield* chargeUntil(context, yield* hoursDueOf(context.state, isChargeable, upTo), upTo);
}

/**
 * Charges one organization for every hour that has begun before now. Call it before a change or deletion: afterwards,
 * the meter would not find the resource as it was.
 * @param uuid of the organization
 */
export function* chargeUpToNow(context: WorldContext, uuid: string): Steps {
  const { state, now } = context;
  if (yield* isOnHold(state, uuid)) return;
  const upTo = now - 1;
  const due = yield* hoursDue(context.state, new Set([uuid]), upTo);
  yield* chargeUntil(context, due, upTo);
}

/** Charges the hours that are due, and those after them until none is due any more. */
function* chargeUntil(context: WorldContext, due: readonly Hour[], upTo: number): Steps {
  let hours = due;
  while (hours.length > 0) {
    const charged = yield* chargeNext(context, hours, upTo);
    const passed = charged.filter(({ charge }) => charge.to <= upTo);
    const behind = new Set(passed.map(({ organization_uuid }) => organization_uuid));
    hours = behind.size > 0 ? yield* hoursDue(context.state, behind, upTo) : [];
  }
}

/** Charges one hour of each. @returns the hours that have passed by it, paid or not owed */
function* chargeNext(
  context: WorldContext,
  due: readonly Hour[],
  upTo: number,
): Steps<readonly Hour[]> {
  const passed: (readonly Hour[])[] = [];
  const short: string[] = [];
  for (const [uuid, hours] of byOrganization(due)) {
    const organization = find(context.state.organizations, uuid);
    if (!organization) continue;
    if (covers(organization, amountOf(hours.map(({ charge }) => charge)))) {
      yield* chargeEachHour(context, organization, hours);
      passed.push(hours);
    } else short.push(uuid);
  }
  if (short.length > 0) passed.push(yield* chargeShort(context, short, upTo));
  return passed.flat();
}

/** Suspends organizations, by their ids, whose credit does not cover an hour, and charges the part that it covers. */
function* chargeShort(
  context: WorldContext,
  organizations: readonly string[],
  upTo: number,
): Steps<readonly Hour[]> {
  yield* suspend(context, organizations);
  const ids = new Set(organizations);
  // Anew: a stop changes what is due. Of a cluster's nodes nothing is, and of a machine the disk alone.
  const left = yield* hoursDue(context.state, ids, upTo);
  const hoursOf = byOrganization(left);
  for (const uuid of organizations) {
    const charges = (hoursOf.get(uuid) ?? []).map(({ charge }) => charge);
    yield* chargeCovered(context, uuid, charges);
  }
  yield* markPaid(context, left);
  return left;
}
