import { z } from 'zod';

import { PaidUntil } from '../billing/paid-until.ts';
import { Resource } from '../fields.ts';

export const VirtualMachine = Resource.extend({
  title: z.string().min(1),
  hostname: z.string().min(1),
  catalogue_uuid: z.uuid(),
  pricing_uuid: z.uuid(),
  mac_address: z.string().regex(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/),
  tags: z.array(z.string().min(1)).nullable().default(null),
  status: z.enum([
    'creating',
    'running',
    'restarting',
    'upgrading',
    'stopping',
    'stopped',
    'starting',
    'failed',
    'error',
  ]),
  /** The address in the organization's private network. The order assigns it, and the machine shows it once it runs. */
  private_address: z.ipv4().nullable().default(null),
  /** True if a suspension stopped the machine. A lift starts it again. */
  stopped_by_suspension: z.boolean(),
  /** The time until which its use is paid. */
  paid_until: PaidUntil,
});

export type VirtualMachine = z.output<typeof VirtualMachine>;
