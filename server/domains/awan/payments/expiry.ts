// A payment that nobody makes fails by itself.
import { z } from 'zod';

import type { WorldContext } from '../state.ts';
import type { Payment } from './payment.ts';

/** Which payment. */
const Expired = z.strictObject({ reference_number: z.string() });

/** Plans the end of a payment; one that waits for ever has none. */
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
