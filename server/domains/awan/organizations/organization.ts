import { z } from 'zod';

import { Dated, Icon, Name, Rupiah, Slug } from '../fields.ts';

/** 1 is an admin, 2 a member. */
export const Level = z.union([z.literal(1), z.literal(2)]);

export const OrganizationMember = Dated.extend({
  user_level: Level,
  /** Whether it is the default organization of this user, who has one. */
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
  /** Percent that postpaid invoices are less. */
  discount: z.int().min(0).max(100),
  payment_plans: z.enum(['prepaid', 'postpaid']),
  monthly_amount_threshold: Rupiah,
  /** What a postpaid organization owes and was not invoiced yet. */
  account_payable: Rupiah,
  /** Percent of tax on postpaid invoices; who pays before has paid it with the top-up. */
  tax_percent: z.int().min(0).max(100),
  /** Who or what suspended it; null where it is not. */
  suspended: z.enum(['credit', 'operator']).nullable().default(null),
  /** By the users' ids. */
  members: z.record(z.string(), OrganizationMember),
});

export type Level = z.output<typeof Level>;
export type OrganizationMember = z.output<typeof OrganizationMember>;
export type Organization = z.output<typeof Organization>;
