import { z } from 'zod';

import { tableSchema } from '../../world/table-schema.ts';
import { readEntries } from '../../world/table.ts';
import { HASH } from '../../credentials/password.ts';

/** The contract's format `email` (ajv-formats, full), so that the state can keep everyone who registers. */
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

const ObjectId = z.string().regex(/^[0-9a-f]{24}$/);
/** In UTC. Documents show Jakarta's time, in which the last seven hours of the year 9999 are of the year 10000. */
const Instant = z.iso.datetime({ precision: 0 }).regex(/^(?!9999-12-31T(?:1[7-9]|2))/);
const Name = z.string().min(1).max(100);
const Line = z.string().max(255);

const Partner = z.strictObject({
  /** The number of the row. Older accounts have lower ones. */
  id: z.int().min(1),
  _id: ObjectId,
  email: z.string().regex(EMAIL),
  no_tlp: z.string().regex(/^0[0-9]{7,14}$/),
  password_hash: z.string().regex(HASH),
  status: z.enum(['unverified', 'verified']),
  status_mitra_delivery: z.enum(['TA', 'A']),
  created_at: Instant,
  updated_at: Instant,
  role_ids: z.array(ObjectId),
  paket_perdana: z.boolean(),
  /** Whole rupiah. */
  uang: z.int(),
  // Set by updates; null until the first one.
  name: Name.nullable().default(null),
  rekening_atas_nama: Name.nullable().default(null),
  no_rekening: z
    .string()
    .regex(/^[0-9]+$/)
    .nullable()
    .default(null),
  nama_bank: Name.nullable().default(null),
  // This API never shows these; the control API does.
  alamat: Line.nullable().default(null),
  coordinate: z
    .strictObject({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
    })
    .nullable()
    .default(null),
  patokan_alamat: Line.nullable().default(null),
});

/** The partners by e-mail address in lower case, and the number of the newest row. */
export const State = z.strictObject({
  partners: tableSchema(Partner).refine(
    (partners) => readEntries(partners).every(([key, { email }]) => key === keyOf(email)),
    'A partner stands under another e-mail address',
  ),
  last_id: z.int().min(0),
});

export type Partner = z.output<typeof Partner>;
export type State = z.output<typeof State>;

/** The key of a partner in the table. The service ignores the letter case of addresses. */
export function keyOf(email: string): string {
  return email.toLowerCase();
}

/** The fields that are the same for all new accounts. */
export const NEW_ACCOUNT = {
  status: 'unverified',
  status_mitra_delivery: 'TA',
  role_ids: ['65a0000000000000000000a1'],
  // The source shows the starter package and no money for a partner who has only registered.
  paket_perdana: true,
  uang: 0,
  name: null,
  rekening_atas_nama: null,
  no_rekening: null,
  nama_bank: null,
  alamat: null,
  coordinate: null,
  patokan_alamat: null,
} satisfies Partial<Partner>;
