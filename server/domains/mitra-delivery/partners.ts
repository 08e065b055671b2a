import { Failure } from '../../world/failure.ts';
import { find, put, readAll } from '../../world/table.ts';
import { hashPassword } from '../../credentials/password.ts';
import { storedPartner } from './answers.ts';
import { keyOf, NEW_ACCOUNT } from './state.ts';
import { instantOf } from './times.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { Context } from '../../world/handlers.ts';
import type { Random } from '../../world/random.ts';
import type { BankAccount } from './bank-account.ts';
import type { Partner, State } from './state.ts';

type Schemas = components['schemas'];

/** That of the service, whose hashes begin with `$2y$10$` (sources/README.md 5.2). */
const COST = 10;

/** Laravel's random texts, of which the service's code seems to be one. */
const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

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
 * @throws Failure 409 with the partner who has the e-mail address already
 */
export function addPartner(
  state: State,
  { email, no_tlp, password }: Schemas['RegisterPartnerRequest'],
  now: number,
  random: Random,
): Partner {
  const known = findByEmail(state, email);
  if (known) {
    const message = 'Email sudah terdaftar, silahkan login dengan akun Anda';
    throw new Failure(409, message, { data: storedPartner(known) });
  }
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

/** Sends a partner the code that verifies the e-mail address, and gives it back. */
export function sendCode(
  { random, send }: Pick<Context<State>, 'random' | 'send'>,
  { email }: Partner,
): string {
  const code = random.text(LETTERS_AND_DIGITS, 40);
  send({
    channel: 'email',
    to: email,
    subject: 'Kode verifikasi',
    text: `Kode verifikasi Anda: ${code}`,
    data: { email_otp: code },
  });
  return code;
}

/**
 * Completes or changes an account; the place stays where it is left out.
 * @param now milliseconds since 1970
 */
export function updatePartner(
  partner: Partner,
  { name, no_tlp, alamat, patokan_alamat, coordinate }: Schemas['UpdateAccountRequest'],
  bank: BankAccount,
  now: number,
): void {
  // Field by field: the contract lets surplus fields pass, and they must change nothing.
  Object.assign(partner, { name, no_tlp, ...bank, updated_at: instantOf(now) });
  partner.alamat = alamat ?? partner.alamat;
  partner.patokan_alamat = patokan_alamat ?? partner.patokan_alamat;
  if (coordinate) {
    const { longitude, latitude } = coordinate;
    partner.coordinate = { longitude, latitude };
  }
}

/**
 * A MongoDB ObjectId: its first 8 digits are the second of its creation, modulo 2^32.
 * @param now milliseconds since 1970
 */
export function objectIdAt(now: number, random: Random): string {
  const seconds = Math.floor(now / 1000) >>> 0;
  return seconds.toString(16).padStart(8, '0') + random.text('0123456789abcdef', 16);
}
