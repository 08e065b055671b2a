import { z } from 'zod';

import { Dated } from '../fields.ts';

/** The resource that a public address leads to. */
export const AddressUse = z.strictObject({
  kind: z.enum(['vm', 'baremetal', 'kubernetes']),
  uuid: z.uuid(),
});

/** A public address of an organization. It is reserved, or lasts as long as its resource. */
export const Address = Dated.extend({
  id: z.int().min(1),
  organization_uuid: z.uuid(),
  address: z.ipv4(),
  suitable_for: z.enum(['all', 'baremetal']),
  /** The reservation; null for an ephemeral address, which goes with its resource. */
  reservation: Dated.extend({ uuid: z.uuid(), tags: z.array(z.string().min(1)) })
    .nullable()
    .default(null),
  /** The use of the address; null for a reserved address that is free. */
  use: AddressUse.nullable().default(null),
});

export type Address = z.output<typeof Address>;
export type AddressUse = z.output<typeof AddressUse>;
