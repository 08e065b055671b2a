import { find, put, readAll } from '../../world/table.ts';
import { hashPassword } from '../../world/password.ts';
import { keyOf, NEW_ACCOUNT } from './state.ts';
import { instantOf } from './times.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { Random } from '../../world/random.ts';
import type { Partner, State } from './state.ts';

/** That of the service, whose hashes begin with `$2y$10$` (sources/README.md 5.2). */
const COST = 10;

/** The partner with this e-mail address, in whichever letter case. */
export function findByEmail({ partners }: State, email: string): Partner | undefined {
  return find(partners, keyOf(email));
}

/** The oldest partner with this phone number. */
export function findByPhone({ partners }: State, phone: string): Partner | undefined {
  const sharing = readAll(partners).filter(({ no_tlp }) => no_tlp === phone);
  const [oldest] = sharing.toSorted((one, other) => one.id - other.id);
  return oldest && find(partners, keyOf(oldest.email));
}

/**
 * Adds a partner under the next number.
 * @param now milliseconds since 1970
 */
export function addPartner(
  state: State,
  { email, no_tlp, password }: components['schemas']['RegisterPartnerRequest'],
  now: number,
  random: Random,
): Partner {
  state.last_id += 1;
  const created = instantOf(now);
  const partner: Partner = {
    ...NEW_ACCOUNT,
    id: state.last_id,
    _id: objectIdAt(now, random),
    email,
    no_tlp,
    password_hash: hashPassword(password, random, COST),
    created_at: created,
    updated_at: created,
  };
  put(state.partners, keyOf(email), partner);
  return partner;
}

/**
 * A MongoDB ObjectId: its first 8 digits are the second of its creation, modulo 2^32.
 * @param now milliseconds since 1970
 */
export function objectIdAt(now: number, random: Random): string {
  const seconds = Math.floor(now / 1000) >>> 0;
  return seconds.toString(16).padStart(8, '0') + random.text('0123456789abcdef', 16);
}
