// A suspended organization's charges are on hold if its credit covers no hour. Those are the hours of the resources
// that it still pays for.
import { find, readAll } from '../../../world/table.ts';
import { amountOf } from './charge.ts';
import { hoursDue, hoursOf } from './hours.ts';
import { markUntil } from './ledger.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';

/** True if the charges of an organization are on hold. @param uuid its id */
export function* isOnHold(state: State, uuid: string): Steps<boolean> {
  const organization = find(state.organizations, uuid);
  return organization !== undefined && (yield* heldOf(state, [organization])).has(uuid);
}

/** Returns a test that is true for the ids of organizations whose charges are not on hold. */
export function* chargeableIn(state: State): Steps<(organization: string) => boolean> {
  const held = yield* heldOf(state, readAll(state.organizations));
  return (uuid) => !held.has(uuid);
}

/** Those of the organizations, by their ids, whose charges are on hold. Each table is read once for all of them. */
function* heldOf(state: State, organizations: readonly Organization[]): Steps<ReadonlySet<string>> {
  const balances = new Map(
    organizations
      .filter((one) => one.suspended !== null && one.payment_plans === 'prepaid')
      .map(({ uuid, balance }) => [uuid, balance]),
  );
  const positive = [...balances].filter(([, balance]) => balance > 0).map(([uuid]) => uuid);
  const choice = { organizations: new Set(positive), isMeant: () => true };
  const hours = positive.length > 0 ? yield* hoursOf(state, choice) : [];
  for (const { organization_uuid, charge } of hours) {
    const price = amountOf([charge]);
    const balance = balances.get(organization_uuid) ?? 0;
    if (price > 0 && price <= balance) balances.delete(organization_uuid);
  }
  return new Set(balances.keys());
}

/**
 * Writes off what fell due during a hold of some organizations, by their ids: all is marked as paid until now, and is
 * never owed.
 */
export function* writeOff(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  const { now } = context;
  yield* markUntil(context, yield* hoursDue(context.state, organizations, now), () => now);
}

/**
 * Writes off the charges of some organizations that were on hold before a patch, even if it has lifted the hold.
 * @param touched their ids
 */
export function* followHolds(
  context: WorldContext,
  before: State,
  touched: ReadonlySet<string>,
): Steps {
  const were = [...touched].flatMap((uuid) => find(before.organizations, uuid) ?? []);
  const held = yield* heldOf(before, were);
  if (held.size > 0) yield* writeOff(context, held);
}
