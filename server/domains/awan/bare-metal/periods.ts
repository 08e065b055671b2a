// The periods that a bare metal is paid for, and what they cost.
import { refusal } from '../failures.ts';
import { HOUR, nextMonth, thisMonth } from '../times.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { BareMetal } from './bare-metal.ts';

type Period = BareMetal['billing_period'];

const DAY = 24 * HOUR;

/** How many months each has, what an invoice calls it, and what a refusal does. */
export const PERIODS = {
  price_per_month: { months: 1, unit: 'month', words: 'one month' },
  price_per_three_month: { months: 3, unit: '3 month', words: 'three months' },
  price_per_six_month: { months: 6, unit: '6 month', words: 'six months' },
  price_per_year: { months: 12, unit: '12 month', words: 'one year' },
} as const;

/**
 * The price of a period of a plan, in whole rupiah.
 * @throws Failure 400-4 where it is 0, which is to say that the plan does not offer the period
 */
export function priceOf(pricing: Pick<Pricing, 'instance_type' | Period>, period: Period): number {
  const price = pricing[period];
  if (price > 0) return price;
  const { instance_type } = pricing;
  throw refusal('400-4', `The pricing ${instance_type} has no price for ${PERIODS[period].words}`);
}

/**
 * When a period ends: on the same day of a later month in Jakarta at the same time, or on its last day where that
 * month is too short. That it is not a number of days is inferred.
 * @param from in milliseconds since 1970, as is the end
 */
export function endOf(period: Period, from: number): number {
  let month = thisMonth(from);
  const elapsed = from - month;
  for (let i = 0; i < PERIODS[period].months; i += 1) month = nextMonth(month);
  const lastDay = nextMonth(month) - DAY;
  return Math.min(month + elapsed, lastDay + (elapsed % DAY));
}
