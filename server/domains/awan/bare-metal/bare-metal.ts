import { z } from 'zod';

import { Dated, Instant, Resource } from '../fields.ts';

/** A machine of the data centre, either on offer or let. */
export const Machine = Dated.extend({
  uuid: z.uuid(),
  name: z.string().min(1),
  pricing_uuid: z.uuid(),
  domain: z.string().min(1),
  architecture: z.string().min(1),
  user_id: z.int().min(0),
  power_options_id: z.int().min(0),
  zone: z.string().min(1),
  resource_pool: z.string().min(1),
  mac_address: z.string().min(1).nullable().default(null),
  power_address: z.ipv4(),
  rack_controller_id: z.int().min(0),
  system_id: z.string().min(1),
  machine_status: z.enum(['available', 'unavailable']),
});

export const BareMetal = Resource.extend({
  title: z.string().min(1),
  hostname: z.string().min(1),
  catalogue_uuid: z.uuid(),
  machine_uuid: z.uuid(),
  tags: z.array(z.string().min(1)).nullable().default(null),
  status: z.enum(['Ready', 'Deployed']),
  billing_period: z.enum([
    'price_per_month',
    'price_per_three_month',
    'price_per_six_month',
    'price_per_year',
  ]),
  /**
   * The anchor of its periods, which all end on this day of a month. It is null before the first one, and while the
   * meter's start is the anchor; see periods.ts.
   */
  counted_from: Instant.nullable().default(null),
  /** The end of the paid period; null for a period that began when the meter started. */
  paid_until: Instant.nullable().default(null),
});

export type Machine = z.output<typeof Machine>;
export type BareMetal = z.output<typeof BareMetal>;
