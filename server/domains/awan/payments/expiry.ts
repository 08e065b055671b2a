// A payment fails by itself if nobody makes it in time.
import { z } from 'zod';

import type { WorldContext } from '../state.ts';
import type { Payment } from './payment.ts';

const Expired = z.strictObject({ reference_number: z.string() });

/** Plans the expiry of a payment, if it has one. */
export function planExpiry(
  { schedule }: Pick<WorldContext, 'schedule'>,
  { reference_number, expires_at }: Pick<Payment, 'reference_number' | 'expires_at'>,
): void {
  if (expires_at === null) return;
  schedule(Date.parse(expires_at), 'payment.expired', { reference_number });
}

/** The reference of the payment that an event is about. */
export function referenceIn(data: unknown): string {
  return Expired.parse(data).reference_number;
}
