// The samples of the page about delivery partners in the same shape, with invented values.
import type { Sample } from './sample.ts';

const contact = { email: 'mitra.tujuh@example.com', no_tlp: '080000000017' };
const status = { status: 'unverified', status_mitra_delivery: 'TA' };
const bank = {
  rekening_atas_nama: 'Mitra Tujuh',
  no_rekening: '00000000000000017',
  nama_bank: 'Bank Rekaan',
};
const document = {
  _id: '65b0000000000000000000c7',
  ...contact,
  ...status,
  updated_at: '2026-01-20 09:08:07',
  created_at: '2026-01-20 09:05:04',
  role_ids: ['65b0000000000000000000d7'],
};
const updated = {
  success: true,
  messages: 'Update Account Success !',
  data: { ...document, paket_perdana: true, uang: 0, name: 'Mitra Tujuh', ...bank },
};

export const SAMPLES: Sample[] = [
  {
    of: 'a registration',
    operation: 'registerPartner',
    body: { ...contact, password: 'not-a-real-password' },
  },
  {
    of: 'its success',
    operation: 'registerPartner',
    reply: 200,
    body: {
      success: true,
      messages: 'Register sukses',
      data: {
        ...contact,
        password: '$2y$10$not.a.real.hash.not.a.real.hash.not.a.real.hash.not.a',
        ...status,
        api_token: '',
        email_otp: 'fake-otp-fake-otp-fake-otp-fake-otp-fake',
        updated_at: '2026-01-20T02:05:04.000000Z',
        created_at: '2026-01-20T02:05:04.000000Z',
        id: 77,
      },
    },
  },
  {
    of: 'its failure',
    operation: 'registerPartner',
    reply: 409,
    body: {
      success: false,
      messages: 'Email sudah terdaftar, silahkan login dengan akun Anda',
      data: document,
    },
  },
  {
    of: 'a login',
    operation: 'logIn',
    body: {
      email: contact.no_tlp,
      password: 'not-a-real-password',
      login: 'mobile',
      login_via: 'mobile_delivery',
      token: 'mitra',
    },
  },
  {
    of: 'its success',
    operation: 'logIn',
    reply: 200,
    body: {
      success: true,
      messages: 'Sukses Login',
      data: { user: { ...document, paket_perdana: true, uang: 0, address: [] } },
    },
  },
  {
    of: 'its failure',
    operation: 'logIn',
    reply: 401,
    body: { success: false, messages: 'User Id atau Password Salah', data: null },
  },
  {
    of: 'an update',
    operation: 'updateAccount',
    body: {
      name: 'Mitra Tujuh',
      ...contact,
      ...bank,
      alamat: 'Jl. Rekaan No. 17',
      coordinate: { longitude: 107.6123456789, latitude: -6.9123456789 },
      patokan_alamat: 'Dekat jembatan rekaan',
    },
  },
  {
    of: 'its success',
    operation: 'updateAccount',
    reply: 200,
    body: { ...updated, data: updated },
  },
  {
    of: 'its failure',
    operation: 'updateAccount',
    reply: 400,
    body: { success: false, messages: 'Nomor Rekening data anda tidak lengkap' },
  },
];
