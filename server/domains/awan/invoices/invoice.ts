import { z } from 'zod';

import { UsageLine } from '../billing/usage.ts';
import { Dated, Instant, Rupiah, Text } from '../fields.ts';

export const Invoice = Dated.extend({
  uuid: z.uuid(),
  organization_uuid: z.uuid(),
  due_date: Instant,
  billed_to: z.string().min(1),
  billing_method: z.string().min(1),
  status: z.enum(['paid', 'unpaid']),
  number: Text,
  note: Text,
  period_start: Instant,
  period_end: Instant,
  discount_in_percent: z.int().min(0).max(100),
  tax_in_percent: z.int().min(0).max(100),
  /** What was taken from the credit. */
  credit_from_balance: Rupiah,
  items: z.array(UsageLine.extend({ uuid: z.uuid() })),
});

export type Invoice = z.output<typeof Invoice>;
