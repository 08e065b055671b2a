import { z } from 'zod';

import { Dated, Instant, Rupiah, textOf } from '../fields.ts';

/** A character of a path, query or fragment. */
const SIGN = `(?:[\\w.~!$&'"()*+,;=:@/?-]|%[0-9a-f]{2})`;

/** The part between two slashes and the path: a user, a host and a port. */
const AUTHORITY = String.raw`(?:[\w.~!$&'()*+,;=:-]*@)?(?:\[[0-9a-f:.]+\]|[\w.~!$&'()*+,;=-]*)(?::\d*)?(?![^/?#])`;

/** The contract's format `uri-reference`, as far as names of gateways need it. */
const URI_REFERENCE = new RegExp(
  `^(?:[a-z][a-z0-9+.-]*:)?(?://${AUTHORITY}|(?!//))${SIGN}*(?:#${SIGN}*)?$`,
  'i',
);

export const PaymentGateway = Dated.extend({
  uuid: z.uuid(),
  id: z.int().min(1),
  name: z.string().min(1),
  merchant_code: z.string().min(1),
  merchant_key: z.string().min(1),
  url: z.string().regex(URI_REFERENCE),
  output_type: z.string().min(1),
  /** Value added tax on payments, in percent. */
  vat: z.int().min(0).max(100),
  /** Minutes until an unpaid payment expires. */
  expiry_minutes: z.int().min(1).max(999_999),
});

export const PaymentMethod = z.strictObject({
  uuid: z.uuid(),
  id: z.int().min(1),
  name: z.string().min(1),
  description: z.string().min(1),
  service_fee: Rupiah,
  minimum_amount: Rupiah,
  gateway_uuid: z.uuid(),
});

export const Payment = Dated.extend({
  uuid: z.uuid(),
  organization_uuid: z.uuid(),
  payment_method_uuid: z.uuid(),
  /** The amount to pay: the credit, tax on it, and the fee. */
  amount: Rupiah,
  /** The credit that the payment gives if it succeeds. */
  balance: Rupiah,
  service_fee: Rupiah,
  reference_number: textOf(1, 50),
  va_number: z
    .string()
    .regex(/^[0-9]+$/)
    .nullable()
    .default(null),
  status: z.enum(['pending', 'success', 'failed']),
  /** The time at which the payment fails if nobody has paid. It is null if the payment never expires. */
  expires_at: Instant.nullable().default(null),
});

export type PaymentGateway = z.output<typeof PaymentGateway>;
export type PaymentMethod = z.output<typeof PaymentMethod>;
export type Payment = z.output<typeof Payment>;
