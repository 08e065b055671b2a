import { beforeEach, describe, expect, it } from '@jest/globals';

import { createMock } from '../../../server/app.ts';
import { find } from '../../../server/world/table.ts';
import { Client, COMPLETE, NEWCOMER, SATU } from './client.ts';
import type { State } from '../../../server/domains/mitra-delivery/state.ts';

const mock = createMock({ apis: ['mitra-delivery'] });
let client: Client;
let count = 0;

beforeEach(() => {
  count += 1;
  client = new Client(mock, `workflow-${count}`);
});

function stored(email: string): unknown {
  const { partners } = client.session.world.domains['mitra-delivery'] as State;
  return find(partners, email);
}

describe('registerPartner', () => {
  it('answers a row with the next number and with times in UTC', async () => {
    client.setTime('2026-02-01T23:30:05.987Z');
    const { body } = await client.register(NEWCOMER);
    expect(body).toMatchObject({ success: true, messages: 'Register sukses' });
    expect(body.data).toMatchObject({
      id: 32,
      email: NEWCOMER.email,
      no_tlp: NEWCOMER.no_tlp,
      status: 'unverified',
      status_mitra_delivery: 'TA',
      api_token: '',
      created_at: '2026-02-01T23:30:05.000000Z',
      updated_at: '2026-02-01T23:30:05.000000Z',
    });
  });

  it('numbers partners upwards', async () => {
    await client.register(NEWCOMER);
    const { body } = await client.register({ ...NEWCOMER, email: 'mitra.empat@example.com' });
    expect(body.data.id).toBe(33);
  });

  it('keeps and shows the password only as a hash', async () => {
    const { body } = await client.register(NEWCOMER);
    expect(body.data.password).toMatch(/^\$2y\$10\$[./A-Za-z0-9]{53}$/);
    expect(stored(NEWCOMER.email)).toMatchObject({ password_hash: body.data.password });
    expect(JSON.stringify(client.session.world)).not.toContain(NEWCOMER.password);
  });

  it('mails the code that it shows', async () => {
    const { body } = await client.register(NEWCOMER);
    expect(body.data.email_otp).toMatch(/^[A-Za-z0-9]{40}$/);
    const [mail, ...others] = client.session.world.inbox;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      domain: 'mitra-delivery',
      channel: 'email',
      to: NEWCOMER.email,
      data: { email_otp: body.data.email_otp },
    });
    expect(mail?.text).toContain(body.data.email_otp);
  });

  it('gives each account its own code and hash', async () => {
    const { body: one } = await client.register(NEWCOMER);
    const { body: other } = await client.register({
      ...NEWCOMER,
      email: 'mitra.empat@example.com',
    });
    expect(other.data.email_otp).not.toBe(one.data.email_otp);
    expect(other.data.password).not.toBe(one.data.password);
  });

  it('refuses a registered address, and shows its partner', async () => {
    const { status, body } = await client.register({ ...NEWCOMER, email: SATU.email });
    expect(status).toBe(409);
    expect(body).toEqual({
      success: false,
      messages: 'Email sudah terdaftar, silahkan login dengan akun Anda',
      data: {
        _id: '69671086b7d4e8f901234567',
        email: SATU.email,
        no_tlp: SATU.no_tlp,
        status: 'unverified',
        status_mitra_delivery: 'TA',
        updated_at: '2026-01-14 10:41:58',
        created_at: '2026-01-14 10:41:58',
        role_ids: ['65a0000000000000000000a1'],
      },
    });
  });

  it('refuses a registered address in another letter case', async () => {
    const { status } = await client.register({ ...NEWCOMER, email: 'Mitra.Satu@Example.com' });
    expect(status).toBe(409);
  });

  it('accepts the phone number of another account', async () => {
    expect(await client.register({ ...NEWCOMER, no_tlp: SATU.no_tlp })).toMatchObject({
      status: 200,
    });
  });

  it('ignores fields that the contract lacks', async () => {
    const { body } = await client.register({ ...NEWCOMER, id: 7, status: 'verified', uang: 9 });
    expect(body.data).toMatchObject({ id: 32, status: 'unverified' });
    expect(stored(NEWCOMER.email)).toMatchObject({ id: 32, status: 'unverified', uang: 0 });
  });

  it('names every violation in its one message', async () => {
    const { body } = await client.register({ email: 'no address', no_tlp: '1' });
    expect(body.messages).toContain('/body/email');
    expect(body.messages).toContain('/body/no_tlp');
    expect(body.messages).toContain('/body/password');
    expect(body).not.toHaveProperty('data');
  });
});

describe('logIn', () => {
  it.each([SATU.email, 'MITRA.SATU@EXAMPLE.COM', SATU.no_tlp])('opens %s', async (name) => {
    const { status, body } = await client.logIn(name, SATU.password);
    expect(status).toBe(200);
    expect(body.data.user).toMatchObject({ email: SATU.email, no_tlp: SATU.no_tlp });
  });

  it.each(['web', 'mobile_toko', ''])('opens for an app that calls itself %j', async (word) => {
    const app = { login: word, login_via: word, token: word };
    expect(await client.logIn(SATU.email, SATU.password, app)).toMatchObject({ status: 200 });
  });

  it('shows the document with starter package, money and addresses', async () => {
    const { body } = await client.logIn(SATU.email, SATU.password);
    expect(body.data.user).toMatchObject({ paket_perdana: true, uang: 0, address: [] });
  });

  it('opens a new account, with times in local time', async () => {
    client.setTime('2026-02-01T23:30:05Z');
    await client.register(NEWCOMER);
    const { body } = await client.logIn(NEWCOMER.no_tlp, NEWCOMER.password);
    expect(body.data.user).toMatchObject({
      email: NEWCOMER.email,
      status: 'unverified',
      created_at: '2026-02-02 06:30:05',
    });
  });

  it('changes only the time of update', async () => {
    client.setTime('2026-02-01T10:00:00Z');
    const { body } = await client.logIn(SATU.email, SATU.password);
    expect(body.data.user.updated_at).toBe('2026-02-01 17:00:00');
    expect(body.data.user.created_at).toBe('2026-01-14 10:41:58');
    const again = await client.register(SATU);
    expect(again.body.data.updated_at).toBe('2026-02-01 17:00:00');
  });

  it.each([
    ['a wrong password', SATU.email, 'Not-a-real-password'],
    ['a longer password', SATU.email, `${SATU.password} `],
    ['an unknown address', NEWCOMER.email, SATU.password],
    ['an unknown phone number', NEWCOMER.no_tlp, SATU.password],
    ['the name of a property of every object', '__proto__', SATU.password],
  ])('answers %s with the same refusal', async (_title, name, password) => {
    const { status, body } = await client.logIn(name, password);
    expect(status).toBe(401);
    expect(body).toEqual({ success: false, messages: 'User Id atau Password Salah', data: null });
  });

  it('opens the oldest account with a phone number', async () => {
    await client.register({ ...NEWCOMER, no_tlp: SATU.no_tlp });
    const { body } = await client.logIn(SATU.no_tlp, SATU.password);
    expect(body.data.user.email).toBe(SATU.email);
    expect(await client.logIn(SATU.no_tlp, NEWCOMER.password)).toMatchObject({ status: 401 });
  });
});

describe('updateAccount', () => {
  it('answers the changed account in two envelopes', async () => {
    client.setTime('2026-02-03T04:05:06Z');
    const { body } = await client.update({ ...COMPLETE, name: 'Mitra Baru' });
    const { data, ...envelope } = body;
    expect(envelope).toEqual({ success: true, messages: 'Update Account Success !' });
    expect(data).toEqual({
      ...envelope,
      data: {
        _id: '69671086b7d4e8f901234567',
        email: SATU.email,
        no_tlp: SATU.no_tlp,
        status: 'unverified',
        status_mitra_delivery: 'TA',
        updated_at: '2026-02-03 11:05:06',
        created_at: '2026-01-14 10:41:58',
        role_ids: ['65a0000000000000000000a1'],
        paket_perdana: true,
        uang: 0,
        name: 'Mitra Baru',
        rekening_atas_nama: 'Mitra Satu',
        no_rekening: '00000000000000011',
        nama_bank: 'Bank Contoh',
      },
    });
  });

  it('lets a login and a second registration show name and bank account', async () => {
    const { name, rekening_atas_nama, no_rekening, nama_bank } = COMPLETE;
    await client.update(COMPLETE);
    const given = { name, rekening_atas_nama, no_rekening, nama_bank };
    const { body: login } = await client.logIn(SATU.email, SATU.password);
    expect(login.data.user).toMatchObject(given);
    const { body: again } = await client.register(SATU);
    expect(again.data).toMatchObject(given);
  });

  it('is needed before name and bank account are shown', async () => {
    const { body } = await client.logIn(SATU.email, SATU.password);
    for (const field of ['name', 'rekening_atas_nama', 'no_rekening', 'nama_bank']) {
      expect(body.data.user).not.toHaveProperty(field);
    }
  });

  it('changes the phone number for logins', async () => {
    await client.update({ ...COMPLETE, no_tlp: '080000000019' });
    expect(await client.logIn('080000000019', SATU.password)).toMatchObject({ status: 200 });
    expect(await client.logIn(SATU.no_tlp, SATU.password)).toMatchObject({ status: 401 });
  });

  it('finds the account by its address in any letter case, and keeps the address', async () => {
    const { body } = await client.update({ ...COMPLETE, email: 'Mitra.SATU@example.com' });
    expect(body.data.data.email).toBe(SATU.email);
  });

  it.each(['rekening_atas_nama', 'no_rekening', 'nama_bank'] as const)(
    'refuses an account without %s, or with null or a blank one',
    async (field) => {
      const refusal = { success: false, messages: 'Nomor Rekening data anda tidak lengkap' };
      for (const value of [undefined, null, '', ' ', '\t\u00a0']) {
        const reply = await client.update({ ...COMPLETE, [field]: value });
        expect(reply).toEqual({ status: 400, body: refusal });
      }
    },
  );

  it('needs the bank account in every update', async () => {
    await client.update(COMPLETE);
    const { name, email, no_tlp } = COMPLETE;
    expect(await client.update({ name, email, no_tlp })).toMatchObject({ status: 400 });
  });

  it('answers an unknown address with 404 and no data', async () => {
    expect(await client.update({ ...COMPLETE, email: NEWCOMER.email })).toEqual({
      status: 404,
      body: { success: false, messages: 'Akun tidak ditemukan' },
    });
  });

  it('keeps the hidden address until another one is sent', async () => {
    const place = {
      alamat: 'Jl. Contoh No. 11',
      coordinate: { longitude: 106.8, latitude: -6.2 },
      patokan_alamat: 'Seberang taman contoh',
    };
    const { body } = await client.update({ ...COMPLETE, ...place });
    expect(JSON.stringify(body)).not.toMatch(/alamat|coordinate|Jl\. Contoh/);
    await client.update(COMPLETE);
    expect(stored(SATU.email)).toMatchObject(place);
    await client.update({ ...COMPLETE, patokan_alamat: '' });
    expect(stored(SATU.email)).toMatchObject({ ...place, patokan_alamat: '' });
  });

  it('ignores fields that the contract lacks', async () => {
    const surplus = { uang: 9, status: 'verified', _id: 'ffffffffffffffffffffffff' };
    const { body } = await client.update({ ...COMPLETE, ...surplus });
    expect(body.data.data).toMatchObject({ uang: 0, status: 'unverified' });
    const coordinate = { longitude: 1, latitude: 2, altitude: 3 };
    await client.update({ ...COMPLETE, coordinate });
    expect(stored(SATU.email)).toMatchObject({
      _id: '69671086b7d4e8f901234567',
      uang: 0,
      status: 'unverified',
    });
    expect(stored(SATU.email)).toHaveProperty('coordinate', { longitude: 1, latitude: 2 });
  });
});

it('answers the same requests at the same time with the same bytes', async () => {
  const replies = [];
  for (const name of ['repeat-1', 'repeat-2']) {
    const other = new Client(mock, name);
    const { body } = await other.register(NEWCOMER);
    replies.push({ body, inbox: other.session.world.inbox });
  }
  expect(replies[1]).toEqual(replies[0]);
});

it('keeps the partners of two sessions apart', async () => {
  await client.register(NEWCOMER);
  const other = new Client(mock, 'somebody-else');
  expect(await other.register(NEWCOMER)).toMatchObject({ status: 200 });
  expect(other.session.world.inbox).toHaveLength(1);
});
