import { z } from 'zod';

import { Dated, Instant, Rupiah, Text } from '../fields.ts';

export const PricingKind = z.enum(['vm', 'baremetal', 'volume', 'pods', 'ipaddress']);

/** The kinds of resources that show their cores and megabytes as whole numbers. */
const MACHINES: PricingKind[] = ['vm', 'baremetal'];

/** A discount in percent. */
const Discount = z.int().min(0).nullable().default(null);

/** Disks of one kind in a machine. */
const Disks = z.strictObject({
  /** The number of disks; left out, it is one. */
  disk: z.exactOptional(z.int().min(1)),
  disk_type: z.string().min(1),
  plans_type: Text,
  storage_gb: z.int().min(1),
});

/** A plan, as the service shows it, with its number. Prices are in whole rupiah. */
const Fields = Dated.extend({
  uuid: z.uuid(),
  id: z.int().min(1),
  instance_type: z.string().min(1),
  suitable_for: PricingKind,
  availability: z.enum(['available', 'unavailable']),
  plans_type: z.string().min(1),
  vcpu_core: z.number().min(0),
  ram_mb: z.number().min(0),
  storage_gb: z.int().min(0),
  transfer_tb: z.int().min(0),
  price_per_month: Rupiah,
  price_per_hour: Rupiah,
  price_per_year: Rupiah,
  user_id: z.int().min(0),
  deleted_at: Instant.nullable().default(null),
  pricing_unit: z.enum(['hour', 'month']),
  /** The price of one `pricing_unit`. */
  price_per_unit: Rupiah,
  maximum_free_usage: z.int().min(0),
  price_per_three_month: Rupiah,
  price_per_six_month: Rupiah,
  meta_storage: z.array(Disks).nullable().default(null),
  discount_per_three_month: Discount,
  discount_per_six_month: Discount,
  discount_per_year: Discount,
});

/**
 * A plan for machines has whole cores and megabytes. A plan for virtual machines has more than 0 of each, and of disk.
 */
export const Pricing = Fields.refine(
  ({ suitable_for, vcpu_core, ram_mb }) =>
    !MACHINES.includes(suitable_for) || [vcpu_core, ram_mb].every(Number.isInteger),
  { path: ['suitable_for'], message: 'is of machines, which want whole vcpu_core and ram_mb' },
).refine(
  ({ suitable_for, vcpu_core, ram_mb, storage_gb }) =>
    suitable_for !== 'vm' || [vcpu_core, ram_mb, storage_gb].every((value) => value > 0),
  {
    path: ['suitable_for'],
    message: 'is vm, which wants vcpu_core, ram_mb and storage_gb from 1 on',
  },
);

export type PricingKind = z.output<typeof PricingKind>;
export type Pricing = z.output<typeof Pricing>;
