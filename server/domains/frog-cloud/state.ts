import { z } from 'zod';

import { tableSchema } from '../../world/table-schema.ts';
import { readEntries } from '../../world/table.ts';

const Area = z.string().regex(/^[0-9]+$/);
const Instant = z.iso.datetime();
const Count = z.int().min(0);

export const PersonalProfile = z.strictObject({
  phone: z.exactOptional(z.string().regex(/^[+(]?[0-9][0-9 ()./-]{4,23}[0-9]$/)),
  address: z.exactOptional(z.string().max(255)),
  country_id: z.exactOptional(Area),
  province_id: z.exactOptional(Area),
  city_id: z.exactOptional(Area),
  district_id: z.exactOptional(Area),
  province_custom: z.exactOptional(z.string().max(100)),
  city_custom: z.exactOptional(z.string().max(100)),
  tax_number: z.exactOptional(z.string().regex(/^[0-9A-Za-z][0-9A-Za-z ./-]{3,28}[0-9A-Za-z]$/)),
});

export const BusinessProfile = z.strictObject({
  name: z.exactOptional(z.string().min(1).max(150)),
  // z.url() refuses some addresses that the contract's format `uri` allows.
  website_url: z.exactOptional(z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i)),
});

const Customer = z.strictObject({
  id: z.int().min(1),
  email: z.email(),
  firstname: z.string().min(1).max(100),
  lastname: z.string().max(100),
  account_type: z.enum(['P', 'B']),
  billing_type: z.enum(['POSTPAID', 'PREPAID']),
  /** A suspended customer shows as inactive, even if this is true. */
  is_active: z.boolean(),
  is_registration_completed: z.boolean(),
  is_identity_verified: z.boolean(),
  is_2fa_active: z.boolean(),
  actual_balance: z.int(),
  current_balance: z.int(),
  unread_count: Count,
  suspended_at: Instant.nullable().default(null),
  suspend_reason: z.string().max(255).nullable().default(null),
  do_not_suspend_until: Instant.nullable().default(null),
  reward_first_top_up: z.boolean(),
  reward_referral: z.boolean(),
  /** Both profiles are kept; the account type decides which one is shown. */
  personal: PersonalProfile,
  business: BusinessProfile,
  notification_setting: z.strictObject({
    allow_marketing_email: z.boolean(),
    allow_billing_reminder: z.boolean(),
  }),
  limits: z.strictObject({
    block_storage: Count,
    loadbalancer: Count,
    object_storage: Count,
    private_ip: Count,
    public_ip: Count,
    vm: Count,
  }),
  in_use: z.strictObject({ public_ip: Count, vm: Count }),
});

/** The customers by id, and the customers' ids by token. A token may outlive its customer. */
export const State = z.strictObject({
  customers: tableSchema(Customer).refine(
    (customers) => readEntries(customers).every(([key, { id }]) => key === String(id)),
    'A customer stands under another id',
  ),
  tokens: tableSchema(z.string()),
});

export type Customer = z.output<typeof Customer>;
export type State = z.output<typeof State>;
