// A bare metal is paid for period by period. A chain of periods has an anchor, which is the time when the first one
// began, and a number of months for each.
import { refusal } from '../failures.ts';
import { monthsBetween, monthsLater } from '../times.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { State } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

type Period = BareMetal['billing_period'];

/** The periods: the months of each, its name in invoices (`unit`) and in refusals (`words`). */
export const PERIODS = {
  price_per_month: { months: 1, unit: 'month', words: 'one month' },
  price_per_three_month: { months: 3, unit: '3 month', words: 'three months' },
  price_per_six_month: { months: 6, unit: '6 month', words: 'six months' },
  price_per_year: { months: 12, unit: '12 month', words: 'one year' },
} as const;

/**
 * The price of a period of a plan, in whole rupiah.
 * @throws Failure 400-4 if it is 0: the plan does not offer the period
 */
export function priceOf(pricing: Pick<Pricing, 'instance_type' | Period>, period: Period): number {
  const price = pricing[period];
  if (price > 0) return price;
  const { instance_type } = pricing;
  throw refusal('400-4', `The pricing ${instance_type} has no price for ${PERIODS[period].words}`);
}

/** The anchor of a bare metal's chain, in milliseconds since 1970; undefined before its first period. */
export function anchorOf(
  { meter_started_at }: State,
  { paid_until, counted_from }: BareMetal,
): number | undefined {
  const anchor = paid_until === null ? meter_started_at : counted_from;
  return anchor === null ? undefined : Date.parse(anchor);
}

/** The end of a bare metal's paid period, in milliseconds since 1970. */
export function periodEnd(
  { meter_started_at }: State,
  { paid_until, billing_period }: BareMetal,
): number {
  return paid_until === null
    ? endOf(billing_period, Date.parse(meter_started_at))
    : Date.parse(paid_until);
}

/**
 * The end of a period. It lies some months after the anchor, on the same day in Jakarta at the same time. In a month
 * that is too short, it lies on the last day. Counting months and not days is inferred.
 * @param from the beginning of the period; all times are in milliseconds since 1970
 * @param anchor of the chain that the period continues; left out, it begins a chain
 */
export function endOf(period: Period, from: number, anchor = from): number {
  const { months } = PERIODS[period];
  const passed = monthsPassed(months, anchor, from);
  const end = monthsLater(anchor, passed);
  return end > from ? end : monthsLater(anchor, passed + months);
}

/** True if a period that begins at a time continues an anchor's chain. The period before it then ends at that time. */
export function continues(period: Period, from: number, anchor: number): boolean {
  return monthsLater(anchor, monthsPassed(PERIODS[period].months, anchor, from)) === from;
}

/** The months from an anchor to an end of its chain: the last one in the month of a time, or before that month. */
function monthsPassed(months: number, anchor: number, at: number): number {
  return Math.max(0, Math.floor(monthsBetween(anchor, at) / months) * months);
}
