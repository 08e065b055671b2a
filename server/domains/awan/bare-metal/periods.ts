// The periods that a bare metal is paid for, and what they cost.
import { refusal } from '../failures.ts';
import { DAY, nextMonth, thisMonth } from '../times.ts';
import type { Pricing } from '../catalogues/pricing.ts';
import type { BareMetal } from './bare-metal.ts';

type Period = BareMetal['billing_period'];

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
 * @param from when it begins; all times are in milliseconds since 1970
 * @param since when the first of the periods began that it follows, whose day of the month it ends on
 */
export function endOf(period: Period, from: number, since = from): number {
  return firstEnd(period, since, (end) => end > from);
}

/** Whether a period that begins at a time follows others, of which the first began at another one. */
export function follows(period: Period, from: number, since: number): boolean {
  return firstEnd(period, since, (end) => end >= from) === from;
}

/** The first end that is the right one, of periods that follow one another; their beginning counts as one. */
function firstEnd(period: Period, since: number, isRight: (end: number) => boolean): number {
  let month = thisMonth(since);
  const elapsed = since - month;
  for (;;) {
    const lastDay = nextMonth(month) - DAY;
    const end = Math.min(month + elapsed, lastDay + (elapsed % DAY));
    if (isRight(end)) return end;
    for (let i = 0; i < PERIODS[period].months; i += 1) month = nextMonth(month);
  }
}
