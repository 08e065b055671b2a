import { z } from 'zod';

import { tableSchema } from '../../world/table-schema.ts';
import { readEntries } from '../../world/table.ts';
import { isPublicKey } from './signing.ts';

const Client = z.strictObject({
  client_secret: z.string().length(32),
  /** The public RSA key, DER in base64. It is null until one is registered; only the demo signature works then. */
  public_key: z
    .string()
    .refine(isPublicKey, 'is no public RSA key of 2048 bits or more (DER in base64)')
    .nullable()
    .default(null),
  /** The addresses that the client may call from; an empty list allows any. */
  allowed_ips: z.array(z.union([z.ipv4(), z.ipv6()])),
});

const Product = z.strictObject({
  product_name: z.string().min(1),
  product_detail: z.string(),
  product_category: z.string().min(1),
  /** Whole rupiah. */
  agent_price: z.string().regex(/^[0-9]{1,15}$/),
  product_code: z.string().min(1),
  enable: z.boolean(),
  updated_at: z.iso.datetime(),
  /** Percent of the orders that succeed. Clients can sort by it, but not see it. */
  success_rate: z.number().min(0).max(100),
  /** Seconds that an order takes. Clients can sort by it, but not see it. */
  time_rate: z.number().min(0),
});

/** The clients by id, and the products by code. */
export const State = z.strictObject({
  clients: tableSchema(Client),
  products: tableSchema(Product).refine(
    (products) => readEntries(products).every(([key, { product_code }]) => key === product_code),
    'A product stands under its product_code.',
  ),
});

export type Client = z.output<typeof Client>;
export type Product = z.output<typeof Product>;
export type State = z.output<typeof State>;
