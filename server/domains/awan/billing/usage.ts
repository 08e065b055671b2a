import { z } from 'zod';

import { tableSchema } from '../../../world/table-schema.ts';
import { PricingKind } from '../catalogues/pricing.ts';
import { Instant, Rupiah } from '../fields.ts';

/** The use of one resource at one price, which becomes an item of the next invoice. */
export const UsageLine = z.strictObject({
  resource_type: PricingKind,
  resource_id: z.int().min(1),
  label: z.string().min(1),
  pricing_type: z.string().min(1),
  /** The unit's name, such as `hour`. */
  unit: z.string().min(1),
  quantity: z.int().min(0),
  price_per_unit: Rupiah,
  /** The number of replicas that run at once. */
  replica: z.int().min(1),
  started_at: Instant,
  ended_at: Instant,
});

/** The use that an organization was charged for since its last invoice. */
export const Usage = z.strictObject({
  /** Lines by resource and price: as many as resources. */
  lines: tableSchema(UsageLine),
  /** The part that was taken from the credit. */
  taken: Rupiah.default(0),
  /** The part that was noted as payable. */
  payable: Rupiah.default(0),
});

export type UsageLine = z.output<typeof UsageLine>;
export type Usage = z.output<typeof Usage>;
