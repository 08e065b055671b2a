import { z } from 'zod';

import { Instant, Rupiah } from '../fields.ts';

export const Voucher = z.strictObject({
  code: z.string().min(1),
  /** The credit that it gives. */
  value: Rupiah.max(1e12),
  expires_at: Instant.nullable().default(null),
  is_active: z.boolean(),
  /** How often it can be redeemed in all; 0 for as often as anybody likes. */
  threshold: z.int().min(0),
  /** Whether it is for an organization's first credit only. */
  is_for_first_top_up: z.boolean(),
  /** Whether one organization may redeem it more than once. */
  is_reusable: z.boolean(),
  redemptions: z.array(z.strictObject({ organization_uuid: z.uuid(), at: Instant })),
});

export type Voucher = z.output<typeof Voucher>;
