import { z } from 'zod';

import { UsageLine } from '../billing/usage.ts';
import { Dated, Instant, Rupiah, Text } from '../fields.ts';
import { PricingKind } from '../catalogues/pricing.ts';

const Item = UsageLine.extend({
  uuid: z.uuid(),
  /** What is charged; `topup` is no plan's, but an invoice's own. */
  resource_type: z.enum([...PricingKind.options, 'topup']),
});

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
  /** The tax itself, fixed when it is issued: a gateway's is rounded up, an organization's half up. */
  tax_amount: Rupiah,
  /** What was taken from the credit. */
  credit_from_balance: Rupiah,
  items: z.array(Item),
});

export type Invoice = z.output<typeof Invoice>;
export type InvoiceItem = z.output<typeof Item>;
