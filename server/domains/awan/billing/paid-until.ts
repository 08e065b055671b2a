// The end of a use's paid time. Everything is paid until the meter starts, when a world begins. The first data says so
// by a word, so that the beginning changes no record: each session would keep its own copies of them.
import { z } from 'zod';

import { Instant } from '../fields.ts';

/** The word for the time when the meter started. */
export const METER_START = 'meter-start';

export const PaidUntil = z.union([Instant, z.literal(METER_START)]);

/** The end of a use's paid time, in milliseconds since 1970. */
export function paidUntil(
  { meter_started_at }: { meter_started_at: string },
  { paid_until }: { paid_until: string },
): number {
  return Date.parse(paid_until === METER_START ? meter_started_at : paid_until);
}
