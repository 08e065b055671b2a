import { z } from 'zod';

import { Instant, Rupiah } from '../fields.ts';

export const Voucher = z.strictObject({
  code: z.string().min(1),
  /** The credit that one redemption gives. */
  value: Rupiah.max(1e12),
  expires_at: Instant.nullable().default(null),
  is_active: z.boolean(),
  /** The most redemptions in all; 0 for no limit. */
  threshold: z.int().min(0),
  /** True if only an organization without any credit before can redeem it. */
  is_for_first_top_up: z.boolean(),
  /** True if one organization may redeem it more than once. */
  is_reusable: z.boolean(),
  redemptions: z.array(z.strictObject({ organization_uuid: z.uuid(), at: Instant })),
});

export type Voucher = z.output<typeof Voucher>;
