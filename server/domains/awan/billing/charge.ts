// What is taken from an organization's credit, and what the next invoice says about it.
import { find, put } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { instant } from '../times.ts';
import type { Pricing, PricingKind } from '../catalogues/pricing.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';
import type { Usage, UsageLine } from './usage.ts';

/** What of an amount is taken from the credit, and what is payable otherwise. */
export type Share = Pick<Usage, 'taken' | 'payable'>;

/** A use to be paid for; times in milliseconds since 1970. */
export interface Charge {
  resource_type: PricingKind;
  resource: { uuid: string; id: number };
  label: string;
  pricing_type: string;
  unit: string;
  quantity: number;
  price_per_unit: number;
  replica: number;
  from: number;
  to: number;
}

/** What charges, or the lines of an invoice, come to, in whole rupiah. */
export function amountOf(charges: readonly Pick<Charge, 'quantity' | 'price_per_unit'>[]): number {
  return charges.reduce((sum, { quantity, price_per_unit }) => sum + quantity * price_per_unit, 0);
}

/** One unit (an hour or a month) of a plan, times the replicas. */
export function unitOf(
  pricing: Pick<Pricing, 'suitable_for' | 'instance_type' | 'pricing_unit' | 'price_per_unit'>,
  use: Pick<Charge, 'resource' | 'label' | 'from' | 'to'> & { replica?: number },
): Charge {
  const { replica = 1, ...rest } = use;
  return {
    ...rest,
    replica,
    resource_type: pricing.suitable_for,
    pricing_type: pricing.instance_type,
    unit: pricing.pricing_unit,
    quantity: replica,
    price_per_unit: pricing.price_per_unit,
  };
}

/** Whether the organization can pay an amount now: a postpaid one always can. */
export function covers({ payment_plans, balance }: Organization, amount: number): boolean {
  return payment_plans === 'postpaid' || balance >= amount;
}

/**
 * Takes the charges from the credit, or notes them as payable, and keeps them for the next invoice.
 * @param what is paid for, in the words of the refusal, such as `one hour`
 * @throws Failure 409-4 where the credit does not cover them, all of them or none
 */
export function pay(
  state: State,
  organization: Organization,
  charges: readonly Charge[],
  what: string,
): void {
  if (charges.length === 0) return;
  const amount = amountOf(charges);
  const { taken, payable } = take(organization, amount, what);
  const usage = usageOf(state, organization.uuid);
  usage.taken += taken;
  usage.payable += payable;
  const { lines } = usage;
  for (const charge of charges) note(lines, charge);
}

/** Pays as much as the credit covers, one charge after the other, and says whether that was all. */
export function payCovered(
  state: State,
  organization: Organization,
  charges: readonly Charge[],
): boolean {
  const left = charges.filter((charge) => {
    if (!covers(organization, amountOf([charge]))) return true;
    pay(state, organization, [charge], charge.label);
    return false;
  });
  return left.length === 0;
}

/**
 * Takes an amount from the credit, or notes it as payable.
 * @returns where it came from
 * @throws Failure 409-4 where the credit does not cover it
 */
export function take(organization: Organization, amount: number, what: string): Share {
  if (!covers(organization, amount)) {
    const { balance } = organization;
    throw refusal('409-4', `The balance of ${balance} does not cover ${what} at ${amount}`);
  }
  const share = shareOf(organization, amount);
  organization.balance -= share.taken;
  organization.account_payable += share.payable;
  return share;
}

/** Where an amount that is charged now comes from: the payment plan says so. */
export function shareOf({ payment_plans }: Organization, amount: number): Share {
  return payment_plans === 'postpaid'
    ? { taken: 0, payable: amount }
    : { taken: amount, payable: 0 };
}

/** The line of an invoice that a charge makes. */
export function lineOf({ resource, from, to, ...rest }: Charge): UsageLine {
  return { ...rest, resource_id: resource.id, started_at: instant(from), ended_at: instant(to) };
}

/** The use of an organization since its last invoice, a draft. */
function usageOf({ usages }: State, organization: string): Usage {
  const usage = find(usages, organization) ?? { lines: {}, taken: 0, payable: 0 };
  put(usages, organization, usage);
  return find(usages, organization) ?? usage;
}

/** Adds a charge to the line of the same resource, price and number of replicas, if there is one. */
function note(lines: Record<string, UsageLine>, charge: Charge): void {
  const key = `${charge.resource.uuid} ${charge.pricing_type} ${charge.price_per_unit} ${charge.replica}`;
  const line = lines[key];
  if (line) {
    line.quantity += charge.quantity;
    // Where the clock went back, an hour is charged that begins before the others.
    if (charge.from < Date.parse(line.started_at)) line.started_at = instant(charge.from);
    line.ended_at = instant(charge.to);
  } else lines[key] = lineOf(charge);
}
