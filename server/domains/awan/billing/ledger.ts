// Charges the use that goes on the next invoice: hours, and months of addresses. A bare metal's period has an invoice
// of its own; see bare-metal/renewal.ts.
import { byBucket, finish } from '../../../world/steps.ts';
import { find, put, tableOf } from '../../../world/table.ts';
import { HOUR, instant } from '../times.ts';
import { amountOf, lineOf } from './charge.ts';
import { covers, debit } from './credit.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Table } from '../../../world/table.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Hour } from './area.ts';
import type { Charge } from './charge.ts';
import type { Usage, UsageLine } from './usage.ts';

/** Holds the present draft of the state. */
type Holder = Pick<WorldContext, 'state'>;

/**
 * Debits all of the charges or none, and keeps them for the next invoice.
 * @param what names the purchase in the refusal, such as `one hour`
 * @throws Failure 409-4 if the credit does not cover them
 */
export function charge(
  state: State,
  organization: Organization,
  charges: readonly Charge[],
  what: string,
): void {
  finish(chargeEach({ state }, organization, charges, what));
}

/** Does as charge(), in steps. */
function* chargeEach(
  context: Holder,
  organization: Organization,
  charges: readonly Charge[],
  what: string,
): Steps {
  if (charges.length === 0) return;
  const { uuid } = organization;
  const { taken, payable } = debit(organization, amountOf(charges), what);
  const usage = usageOf(context.state, uuid);
  usage.taken += taken;
  usage.payable += payable;
  for (const one of charges) {
    note(usageOf(context.state, uuid).lines, one);
    yield;
  }
}

/**
 * Charges one after the other, each if the credit then covers it.
 * @param uuid of the organization
 * @returns true if it covered all
 */
export function* chargeCovered(
  context: Holder,
  uuid: string,
  charges: readonly Charge[],
): Steps<boolean> {
  let coversAll = true;
  for (const one of charges) {
    const { state } = context;
    const organization = find(state.organizations, uuid);
    if (organization && covers(organization, amountOf([one])))
      charge(state, organization, [one], one.label);
    else coversAll = false;
    yield;
  }
  return coversAll;
}

/** Charges all of a few hours or none. @throws Failure 409-4 if the credit does not cover them */
export function chargeHours(
  context: Holder,
  organization: Organization,
  hours: readonly Hour[],
): void {
  finish(chargeEachHour(context, organization, hours));
}

/** Does as chargeHours(), in steps. */
export function* chargeEachHour(
  context: Holder,
  organization: Organization,
  hours: readonly Hour[],
): Steps {
  const charges = hours.map((one) => one.charge);
  yield* chargeEach(context, organization, charges, 'one hour');
  yield* markPaid(context, hours);
}

/** Marks hours as paid, so that they are not charged again. They were charged, or are not owed. */
export function markPaid(context: Holder, hours: readonly Hour[]): Steps {
  return markUntil(context, hours, ({ charge }) => charge.to);
}

/** Marks the uses of some hours as paid until a time. @param until gives it, in milliseconds since 1970 */
export function* markUntil(
  context: Holder,
  hours: readonly Hour[],
  until: (hour: Hour) => number,
): Steps {
  for (const hour of yield* byBucket(hours, ({ use }) => use)) {
    const resource = hour.resource(context.state);
    if (resource) resource.paid_until = instant(until(hour));
    yield;
  }
}

/**
 * Marks a resource that is behind as paid until now, so that it owes nothing for the past. One that is more than an hour
 * ahead is marked likewise, because the clock went back. One that is paid until the meter's start gets an instant.
 * @param now in milliseconds since 1970
 */
export function markPaidUntilNow(resource: { paid_until: string | null }, now: number): void {
  const [at, most] = [instant(now), instant(now + HOUR)];
  const { paid_until } = resource;
  if (paid_until !== null && (paid_until < at || paid_until > most)) resource.paid_until = at;
}

/** The use of an organization since its last invoice, as a draft. */
function usageOf({ usages }: State, organization: string): Usage {
  const usage = find(usages, organization);
  if (usage) return usage;
  const first = { lines: tableOf<UsageLine>([]), taken: 0, payable: 0 };
  put(usages, organization, first);
  return find(usages, organization) ?? first;
}

/** Adds a charge to the line of the same resource, price and number of replicas. Without such a line, it begins one. */
function note(lines: Table<UsageLine>, one: Charge): void {
  const key = `${one.resource.uuid} ${one.pricing_type} ${one.price_per_unit} ${one.replica}`;
  const line = find(lines, key);
  if (line) {
    line.quantity += one.quantity;
    // An hour can begin before the others, if the clock went back.
    if (one.from < Date.parse(line.started_at)) line.started_at = instant(one.from);
    line.ended_at = instant(one.to);
  } else put(lines, key, lineOf(one));
}
