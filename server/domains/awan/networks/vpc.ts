import { z } from 'zod';

import { Dated } from '../fields.ts';

export const Vpc = Dated.extend({
  uuid: z.uuid(),
  organization_uuid: z.uuid(),
  label: z.string().min(1),
  /** The first address of the range, which is the network's own. */
  network: z.ipv4(),
  /** Bits of the network's prefix. */
  cidr: z.int().min(8).max(30),
  range_uuid: z.uuid(),
});

export type Vpc = z.output<typeof Vpc>;
