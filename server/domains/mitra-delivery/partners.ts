import { Failure } from '../../world/failure.ts';
import { IndexBy } from '../../world/index-by.ts';
import { find, put } from '../../world/table.ts';
import { hashPassword } from '../../credentials/password.ts';
import { storedPartner } from './views.ts';
import { keyOf, NEW_ACCOUNT } from './state.ts';
import { instantOf } from './times.ts';
import type { components } from '../../../generated/mitra-delivery.d.ts';
import type { Context } from '../../world/handlers.ts';
import type { Random } from '../../world/random.ts';
import type { BankAccount } from './bank-account.ts';
import type { Partner, State } from './state.ts';

type Schemas = components['schemas'];

/** The service's own cost: its hashes begin with `$2y$10$`. */
const COST = 10;

/** The letters of Laravel's random texts; the service's code looks like one. */
const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Finds the partner with this e-mail address, in any letter case. */
export function findByEmail({ partners }: State, email: string): Partner | undefined {
  return find(partners, keyOf(email));
}

const BY_PHONE = new IndexBy<Partner>(({ no_tlp }) => [no_tlp]);

/** Finds the oldest partner with this phone number. */
export function findByPhone({ partners }: State, phone: string): Partner | undefined {
  const sharing = BY_PHONE.read(partners, phone);
  const [oldest] = sharing.toSorted((one, other) => one.id - other.id);
  return oldest && find(partners, keyOf(oldest.email));
}

/**
 * Adds a partner under the next number.
 * @param now in milliseconds since 1970
 * @throws Failure 409 if the e-mail address is taken, with the partner who has it
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

/** Mails a partner the code that verifies the e-mail address, and returns the code. */
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
 * Completes or changes an account. Address, landmark and coordinate stay if they are left out.
 * @param now in milliseconds since 1970
 */
export function updatePartner(
  partner: Partner,
  { name, no_tlp, alamat, patokan_alamat, coordinate }: Schemas['UpdateAccountRequest'],
  bank: BankAccount,
  now: number,
): void {
  // The fields are copied one by one. The contract lets surplus fields pass, but they must change nothing.
  Object.assign(partner, { name, no_tlp, ...bank, updated_at: instantOf(now) });
  partner.alamat = alamat ?? partner.alamat;
  partner.patokan_alamat = patokan_alamat ?? partner.patokan_alamat;
  if (coordinate) {
    const { longitude, latitude } = coordinate;
    partner.coordinate = { longitude, latitude };
  }
}

/**
 * Makes a MongoDB ObjectId. Its first 8 digits are the second of its creation, modulo 2^32.
 * @param now in milliseconds since 1970
 */
export function objectIdAt(now: number, random: Random): string {
  const seconds = Math.floor(now / 1000) >>> 0;
  return seconds.toString(16).padStart(8, '0') + random.text('0123456789abcdef', 16);
}
