import { z } from 'zod';

import { amountOf } from '../billing/charge.ts';
import { UsageLine } from '../billing/usage.ts';
import { Dated, Instant, Rupiah, textOf } from '../fields.ts';
import { PricingKind } from '../catalogues/pricing.ts';

const Item = UsageLine.extend({
  uuid: z.uuid(),
  /** The kind of resource. A top-up has no plan, and so a kind of its own. */
  resource_type: z.enum([...PricingKind.options, 'topup']),
});

const Fields = Dated.extend({
  uuid: z.uuid(),
  organization_uuid: z.uuid(),
  due_date: Instant,
  billed_to: z.string().min(1),
  billing_method: z.string().min(1),
  status: z.enum(['paid', 'unpaid']),
  number: textOf(0, 100).nullable().default(null),
  note: textOf(0, 255).nullable().default(null),
  period_start: Instant,
  period_end: Instant,
  discount_in_percent: z.int().min(0).max(100),
  tax_in_percent: z.int().min(0).max(100),
  /** The tax, fixed when the invoice is issued. A gateway's tax is rounded up, an organization's half up. */
  tax_amount: Rupiah,
  /** The part that was taken from the credit. */
  credit_from_balance: Rupiah,
  items: z.array(Item),
});

/** An invoice. The part that it takes from the credit is at most the sum of its items. */
export const Invoice = Fields.refine(
  ({ items, credit_from_balance }) => credit_from_balance <= amountOf(items),
  { path: ['credit_from_balance'], message: 'is more than the items come to' },
);

export type Invoice = z.output<typeof Invoice>;
export type InvoiceItem = z.output<typeof Item>;
