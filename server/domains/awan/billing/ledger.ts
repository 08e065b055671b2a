// Charges the use that goes on the next invoice: hours, and months of addresses. A bare metal's period has an invoice
// of its own; see bare-metal/renewal.ts.
import { find, put } from '../../../world/table.ts';
import { HOUR, instant } from '../times.ts';
import { amountOf, lineOf } from './charge.ts';
import { covers, debit } from './credit.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';
import type { Hour } from './area.ts';
import type { Charge } from './charge.ts';
import type { Usage, UsageLine } from './usage.ts';

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
  if (charges.length === 0) return;
  const { taken, payable } = debit(organization, amountOf(charges), what);
  const usage = usageOf(state, organization.uuid);
  usage.taken += taken;
  usage.payable += payable;
  const { lines } = usage;
  for (const one of charges) note(lines, one);
}

/** Charges one after the other, each if the credit then covers it. @returns true if it covered all */
export function chargeCovered(
  state: State,
  organization: Organization,
  charges: readonly Charge[],
): boolean {
  let coversAll = true;
  for (const one of charges) {
    if (covers(organization, amountOf([one]))) charge(state, organization, [one], one.label);
    else coversAll = false;
  }
  return coversAll;
}

/** Charges all of the hours or none. @throws Failure 409-4 if the credit does not cover them */
export function chargeHours(
  state: State,
  organization: Organization,
  hours: readonly Hour[],
): void {
  const charges = hours.map((one) => one.charge);
  charge(state, organization, charges, 'one hour');
  markPaid(hours);
}

/** Marks hours as paid, so that they are not charged again. They were charged, or are not owed. */
export function markPaid(hours: readonly Hour[]): void {
  for (const one of hours) one.resource.paid_until = instant(one.charge.to);
}

/**
 * Charges a resource from now on. A resource that is behind is marked as paid until now. So is one that is more than an
 * hour ahead: the clock went back.
 * @param now in milliseconds since 1970
 */
export function chargeFrom(now: number, resource: Hour['resource']): void {
  const [at, most] = [instant(now), instant(now + HOUR)];
  const { paid_until } = resource;
  if (paid_until !== null && (paid_until < at || paid_until > most)) resource.paid_until = at;
}

/** The use of an organization since its last invoice, as a draft. */
function usageOf({ usages }: State, organization: string): Usage {
  const usage = find(usages, organization) ?? { lines: {}, taken: 0, payable: 0 };
  put(usages, organization, usage);
  return find(usages, organization) ?? usage;
}

/** Adds a charge to the line of the same resource, price and number of replicas. Without such a line, it begins one. */
function note(lines: Record<string, UsageLine>, one: Charge): void {
  const key = `${one.resource.uuid} ${one.pricing_type} ${one.price_per_unit} ${one.replica}`;
  const line = lines[key];
  if (line) {
    line.quantity += one.quantity;
    // An hour can begin before the others, if the clock went back.
    if (one.from < Date.parse(line.started_at)) line.started_at = instant(one.from);
    line.ended_at = instant(one.to);
  } else lines[key] = lineOf(one);
}
