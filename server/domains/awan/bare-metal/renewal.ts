// A bare metal is charged and invoiced for a whole period in advance. At its end the next one follows.
import { find } from '../../../world/table.ts';
import { amountOf, lineOf, unitOf } from '../billing/charge.ts';
import { covers, debit } from '../billing/credit.ts';
import { suspend } from '../billing/suspension.ts';
import { issueInvoice } from '../invoices/issue.ts';
import { instant } from '../times.ts';
import { planRenewal } from './agenda.ts';
import { anchorOf, continues, endOf, periodEnd, PERIODS } from './periods.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Charge } from '../billing/charge.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

/**
 * Charges a period that begins now, for all of the bare metals or none. It issues one invoice for it.
 * @param pricing their plan
 * @param bareMetals one, or all of one order, which have the same plan and period
 * @throws Failure 409-4 if the credit does not cover it
 */
export function chargePeriod(
  context: WorldContext,
  organization: Organization,
  pricing: Pricing,
  bareMetals: readonly BareMetal[],
): void {
  for (const one of bareMetals) one.counted_from = instant(anchorFor(context, one));
  const charges = bareMetals.map((one) => chargeOf(context, one, pricing));
  const [first] = bareMetals;
  const [charge] = charges;
  if (!first || !charge) return;
  debit(organization, amountOf(charges), PERIODS[first.billing_period].words);
  issueInvoice(context, organization, charges.map(lineOf), charge);
  for (const one of bareMetals) {
    one.paid_until = instant(charge.to);
    planRenewal(context, one);
  }
}

/**
 * Charges the next period, which begins now, if the last one is over. If the credit does not cover it, the organization
 * is suspended. A period that ends during a suspension is renewed when the suspension is lifted.
 */
export function* renew(context: WorldContext, uuid: string): Steps {
  const { state, now } = context;
  const bareMetal = find(state.bare_metals, uuid);
  if (!bareMetal || periodEnd(state, bareMetal) > now) return;
  const organization = find(state.organizations, bareMetal.organization_uuid);
  const machine = find(state.machines, bareMetal.machine_uuid);
  const pricing = machine && find(state.pricings, machine.pricing_uuid);
  if (organization?.suspended !== null || !pricing) return;
  if (covers(organization, amountOf([chargeOf(context, bareMetal, pricing)]))) {
    chargePeriod(context, organization, pricing, [bareMetal]);
  } else yield* suspend(context, [organization.uuid]);
}

function chargeOf(context: WorldContext, bareMetal: BareMetal, pricing: Pricing): Charge {
  const { now } = context;
  const { billing_period, title } = bareMetal;
  const to = endOf(billing_period, now, anchorFor(context, bareMetal));
  return {
    ...unitOf(pricing, { resource: bareMetal, label: title, from: now, to }),
    unit: PERIODS[billing_period].unit,
    price_per_unit: pricing[billing_period],
  };
}

/** The start of the unbroken chain that a period from now continues. It is now if the period starts a chain. */
function anchorFor({ state, now }: WorldContext, bareMetal: BareMetal): number {
  const anchor = anchorOf(state, bareMetal);
  return anchor !== undefined && continues(bareMetal.billing_period, now, anchor) ? anchor : now;
}
