import { z } from 'zod';

import { PaidUntil } from '../billing/paid-until.ts';
import { Instant, Name, Resource } from '../fields.ts';

export const Volume = Resource.extend({
  label: Name,
  size_gb: z.int().min(1),
  /** Null for a boot volume, which is part of its machine's plan. */
  pricing_uuid: z.uuid().nullable().default(null),
  volume_type: z.enum(['boot', 'external']),
  is_used: z.boolean(),
  mount_point: z.string().startsWith('/').nullable().default(null),
  /** The virtual machine that the volume is attached to, and the time of the attachment. */
  machine_uuid: z.uuid().nullable().default(null),
  attached_at: Instant.nullable().default(null),
  /** The time until which its use is paid; null for a boot volume. */
  paid_until: PaidUntil.nullable().default(null),
});

export type Volume = z.output<typeof Volume>;
