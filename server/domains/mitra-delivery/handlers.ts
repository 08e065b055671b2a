import { Failure } from '../../world/failure.ts';
import { documentOf, loggedIn, rowOf, storedPartner } from './answers.ts';
import { addPartner, findByEmail, findByPhone } from './partners.ts';
import { isPasswordOf } from '../../world/password.ts';
import { instantOf } from './times.ts';
import type { components, operations } from '../../../generated/mitra-delivery.d.ts';
import type { Handlers } from '../../world/handlers.ts';
import type { State } from './state.ts';

type BankAccount = Pick<
  components['schemas']['UpdatedPartner'],
  'rekening_atas_nama' | 'no_rekening' | 'nama_bank'
>;

/** Laravel's random texts, of which the service's code seems to be one. */
const LETTERS_AND_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export const handlers = {
  registerPartner: ({ body }, { state, now, random, send }) => {
    const known = findByEmail(state, body.email);
    if (known) {
      const message = 'Email sudah terdaftar, silahkan login dengan akun Anda';
      throw new Failure(409, message, { data: storedPartner(known) });
    }
    const partner = addPartner(state, body, now, random);
    const code = random.text(LETTERS_AND_DIGITS, 40);
    send({
      channel: 'email',
      to: partner.email,
      subject: 'Kode verifikasi',
      text: `Kode verifikasi Anda: ${code}`,
      data: { email_otp: code },
    });
    const messages = 'Register sukses';
    return { status: 200, body: { success: true, messages, data: rowOf(partner, code) } };
  },

  logIn: ({ body }, { state, now }) => {
    const partner = findByEmail(state, body.email) ?? findByPhone(state, body.email);
    if (!partner || !isPasswordOf(partner.password_hash, body.password)) {
      throw new Failure(401, 'User Id atau Password Salah', { data: null });
    }
    partner.updated_at = instantOf(now);
    const data = { user: loggedIn(partner) };
    return { status: 200, body: { success: true, messages: 'Sukses Login', data } };
  },

  updateAccount: ({ body }, { state, now }) => {
    const bank = bankAccountOf(body);
    const partner = findByEmail(state, body.email);
    if (!partner) throw new Failure(404, 'Akun tidak ditemukan');
    const { name, no_tlp } = body;
    // Field by field: the contract lets surplus fields pass, and they must change nothing.
    Object.assign(partner, { name, no_tlp, ...bank, updated_at: instantOf(now) });
    partner.alamat = body.alamat ?? partner.alamat;
    partner.patokan_alamat = body.patokan_alamat ?? partner.patokan_alamat;
    if (body.coordinate) {
      const { longitude, latitude } = body.coordinate;
      partner.coordinate = { longitude, latitude };
    }
    const { paket_perdana, uang } = partner;
    const data = { ...documentOf(partner), paket_perdana, uang, name, ...bank };
    const inner = { success: true, messages: 'Update Account Success !', data } as const;
    return { status: 200, body: { ...inner, data: inner } };
  },
} satisfies Handlers<operations, State>;

/** @throws Failure 400 where a field is left out, null, empty or blank */
function bankAccountOf(body: components['schemas']['UpdateAccountRequest']): BankAccount {
  return {
    rekening_atas_nama: filled(body.rekening_atas_nama),
    no_rekening: filled(body.no_rekening),
    nama_bank: filled(body.nama_bank),
  };
}

function filled(text: string | null = null): string {
  if (text === null || text.trim() === '') {
    throw new Failure(400, 'Nomor Rekening data anda tidak lengkap');
  }
  return text;
}
