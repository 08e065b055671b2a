import { z } from 'zod';

import { Dated, Icon, Name, Rupiah, Slug } from '../fields.ts';

/** 1 is an admin, 2 a member. */
export const Level = z.union([z.literal(1), z.literal(2)]);

export const OrganizationMember = Dated.extend({
  user_level: Level,
  /** True in one organization of each user: the default. */
  is_default: z.boolean(),
});

export const Organization = Dated.extend({
  uuid: z.uuid(),
  id: z.int().min(1),
  name: Name,
  slug: Slug,
  icon: Icon,
  /** Prepaid credit. */
  balance: Rupiah,
  /** The discount on postpaid invoices, in percent. */
  discount: z.int().min(0).max(100),
  payment_plans: z.enum(['prepaid', 'postpaid']),
  monthly_amount_threshold: Rupiah,
  /** The amount that a postpaid organization owes and that no invoice has asked for yet. */
  account_payable: Rupiah,
  /** The tax on postpaid invoices, in percent. A prepaid organization has paid it with its top-ups. */
  tax_percent: z.int().min(0).max(100),
  /** The reason of its suspension; null while it is active. See billing/suspension.ts. */
  suspended: z.enum(['credit', 'operator']).nullable().default(null),
  /** Members by the ids of their users. */
  members: z.record(z.string(), OrganizationMember),
});

export type Level = z.output<typeof Level>;
export type OrganizationMember = z.output<typeof OrganizationMember>;
export type Organization = z.output<typeof Organization>;
