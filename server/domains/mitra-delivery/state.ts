import { z } from 'zod';

import { readEntries, tableSchema } from '../../world/table.ts';
import { HASH } from '../../credentials/password.ts';

/** What the contract's format `email` takes (ajv-formats, full), so that whoever registers can be kept. */
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

const ObjectId = z.string().regex(/^[0-9a-f]{24}$/);
const Instant = z.iso.datetime({ precision: 0 });
const Name = z.string().min(1).max(100);
const Line = z.string().max(255);

const Partner = z.strictObject({
  /** Number of the row: the older account has the lower one. */
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
  // What an update gives; null until the first one.
  name: Name.nullable().default(null),
  rekening_atas_nama: Name.nullable().default(null),
  no_rekening: z
    .string()
    .regex(/^[0-9]+$/)
    .nullable()
    .default(null),
  nama_bank: Name.nullable().default(null),
  // Kept and never shown by this API, but by the control API.
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

/** The partners by their e-mail addresses in lower case, and the number of the newest row. */
export const State = z.strictObject({
  partners: tableSchema(Partner).refine(
    (partners) => readEntries(partners).every(([key, { email }]) => key === keyOf(email)),
    'A partner stands under another e-mail address',
  ),
  last_id: z.int().min(0),
});

export type Partner = z.output<typeof Partner>;
export type State = z.output<typeof State>;

/** What a partner is found by: the service's addresses have no letter case. */
export function keyOf(email: string): string {
  return email.toLowerCase();
}

/** What all accounts have in common when they are new. */
export const NEW_ACCOUNT = {
  status: 'unverified',
  status_mitra_delivery: 'TA',
  role_ids: ['65a0000000000000000000a1'],
  // The source shows the starter package, and no money, with a partner who has only registered.
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
