import { z } from 'zod';

import { Dated, Text } from '../fields.ts';

/** An image, as the service shows it. */
export const Catalogue = Dated.extend({
  uuid: z.uuid(),
  slug: z.string().min(1),
  name: z.string().min(1),
  type: z.literal('os'),
  logo: Text,
  public_access: z.boolean(),
  /** The smallest boot disk that the image needs. */
  min_storage_gb: z.int().min(1),
  group: z.string().min(1),
  version: Text,
  service: z.enum(['compute', 'baremetal']),
  info: Text,
  visibility: z.literal('public'),
});

export type Catalogue = z.output<typeof Catalogue>;
