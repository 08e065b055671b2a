import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';

import { createMock } from '../../../server/app.ts';
import { FIRST } from '../../../server/domains/frog-cloud/first.ts';
import { State } from '../../../server/domains/frog-cloud/state.ts';
import { all } from '../../../server/world/table.ts';
import { draftOf } from '../../../server/world/world.ts';
import { Client } from './client.ts';
import type { Customer } from '../../../server/domains/frog-cloud/state.ts';

// The random histories take long on a busy machine.
jest.setTimeout(60_000);

const BUSINESS = { name: 'Contoh Niaga Digital', website_url: 'https://niaga.example.com' };

const log: string[] = [];
const mock = createMock({ apis: ['frog-cloud'], log: (message) => log.push(message) });
let client: Client;
let count = 0;

beforeEach(() => {
  log.length = 0;
  count += 1;
  client = new Client(mock, `workflow-${count}`);
});

/** Changes the customer in ways that no operation can. */
function setCustomer(changes: Partial<Customer>): void {
  const draft = draftOf(client.session.world);
  for (const customer of all((draft.world.domains['frog-cloud'] as State).customers)) {
    Object.assign(customer, changes);
  }
  client.session.present.go(draft.commit().world);
}

describe('the profile', () => {
  it('answers a change with the profile that is read later', async () => {
    const { body } = await client.updateProfile({ firstname: 'Dewi', lastname: 'Lestari' });
    expect(body).toMatchObject({
      firstname: 'Dewi',
      lastname: 'Lestari',
      full_name: 'Dewi Lestari',
    });
    expect((await client.getProfile()).body).toEqual(body);
  });

  it('shows in the user info under other names', async () => {
    const personal_profile = { address: 'Jl. Contoh No. 8', tax_number: '11.000.000.0-000.000' };
    const { body: profile } = await client.updateProfile({ firstname: 'Dewi', personal_profile });
    const { body: info } = await client.getUserInfo();
    expect(info).toMatchObject({
      first_name: 'Dewi',
      last_name: 'Wibawa',
      full_name: 'Dewi Wibawa',
      personal: personal_profile,
    });
    expect(info.personal).toEqual(profile.personal_profile);
    expect(info).not.toHaveProperty('firstname');
    expect(profile).not.toHaveProperty('first_name');
  });

  it('keeps fields that are left out, in the personal profile too', async () => {
    const { body: before } = await client.getProfile();
    const personal_profile = { address: 'Jl. Contoh No. 8' };
    const { body: after } = await client.updateProfile({ personal_profile });
    expect(after).toEqual({
      ...before,
      personal_profile: { ...before.personal_profile, ...personal_profile },
    });
  });

  it('shows a customer with one name without a space at its end', async () => {
    const { body } = await client.updateProfile({ firstname: 'Sari', lastname: '' });
    expect(body.full_name).toBe('Sari');
  });

  it('is personal for account type P, and a business one for B', async () => {
    const { body: person } = await client.getProfile();
    const changes = { account_type: 'B', business_profile: BUSINESS };
    const { body: company } = await client.updateProfile(changes);
    expect(company).toEqual({ ...person, ...changes, personal_profile: {} });
    expect(await client.updateProfile({ account_type: 'P' })).toEqual({
      status: 200,
      body: person,
    });
  });

  it('shows in the user info by account type too', async () => {
    const { body: person } = await client.getUserInfo();
    await client.updateProfile({ account_type: 'B', business_profile: BUSINESS });
    expect((await client.getUserInfo()).body).toEqual({
      ...person,
      account_type: 'B',
      account_type_description: 'BUSINESS',
      personal: {},
      business: BUSINESS,
    });
    await client.updateProfile({ account_type: 'P' });
    expect((await client.getUserInfo()).body).toEqual(person);
  });

  it.each([
    ['P', { business_profile: BUSINESS }, '/body/business_profile'],
    ['B', { personal_profile: { address: 'Jl. Contoh No. 8' } }, '/body/personal_profile'],
    [
      'P',
      { account_type: 'B', personal_profile: { phone: '080000000002' } },
      '/body/personal_profile',
    ],
    ['B', { account_type: 'P', business_profile: BUSINESS }, '/body/business_profile'],
  ] as const)('of account type %s refuses %j with the place', async (type, changes, field) => {
    await client.updateProfile({ account_type: type });
    const before = JSON.stringify(client.session.world);
    const { status, body } = await client.updateProfile({ firstname: 'Dewi', ...changes });
    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ field }] });
    expect(JSON.stringify(client.session.world)).toBe(before);
  });

  it.each(['P', 'B'] as const)(
    'of account type %s can be sent back as it was read',
    async (account_type) => {
      const fit = { business_profile: BUSINESS };
      await client.updateProfile({ account_type, ...(account_type === 'B' ? fit : {}) });
      const before = client.state;
      const { body } = await client.getProfile();
      expect(await client.updateProfile(body)).toEqual({ status: 200, body });
      expect(client.state).toEqual(before);
    },
  );

  it.each([
    ['tax_number', '00.000.000.0-000.000'],
    ['tax_number', '000000000000000'],
    ['tax_number', '0000000000000000'],
    ['tax_number', 'DE000000000'],
    ['tax_number', '00.000.000/0000-00'],
    ['tax_number', 'GB 000 0000 00'],
    ['phone', '080000000002'],
    ['phone', '+62 800-0000-0002'],
    ['phone', '+12025550123'],
    ['phone', '(202) 555-0123'],
    ['phone', '+44 1632 960123'],
  ])('keeps the %s %s, of whichever country', async (field, value) => {
    await client.updateProfile({ personal_profile: { [field]: value } });
    expect((await client.getProfile()).body.personal_profile).toHaveProperty(field, value);
    expect(State.decode(State.encode(client.state))).toEqual(client.state);
  });

  it.each([
    ['tax_number', '0000'],
    ['tax_number', '0'.repeat(31)],
    ['tax_number', '00.000.000.0-000.000?'],
    ['phone', 'none'],
    ['phone', '08000'],
    ['phone', '+'],
    ['phone', '0800000000O2'],
    ['phone', '0'.repeat(27)],
  ])('refuses the %s %s', async (field, value) => {
    const { status } = await client.updateProfile({ personal_profile: { [field]: value } });
    expect(status).toBe(400);
  });

  it.each(['phone', 'country_id', 'tax_number'])('refuses an empty %s', async (field) => {
    const { status } = await client.updateProfile({ personal_profile: { [field]: '' } });
    expect(status).toBe(400);
  });

  it.each(['address', 'province_custom', 'city_custom'])('accepts an empty %s', async (field) => {
    const { body } = await client.updateProfile({ personal_profile: { [field]: '' } });
    expect(body.personal_profile).toHaveProperty(field, '');
  });

  it('names every violation', async () => {
    const { body } = await client.updateProfile({
      firstname: '',
      personal_profile: { phone: 'none' },
    });
    expect(body).toMatchObject({
      errors: [{ field: '/body/firstname' }, { field: '/body/personal_profile/phone' }],
    });
  });

  it('ignores fields that the contract lacks', async () => {
    const before = client.state;
    const personal_profile = { phone: '080000000001', saldo: 1 };
    const { status, body } = await client.updateProfile(
      // This is parsed, because a literal `__proto__` would set the prototype.
      JSON.parse(
        `{"__proto__": {}, "id": 7, "actual_balance": 9, "personal_profile": ${JSON.stringify(personal_profile)}}`,
      ) as object,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: 4821, actual_balance: 275_000 });
    expect(client.state).toEqual(before);
  });

  it('ignores fields that the contract lacks in a business profile', async () => {
    await client.updateProfile({ account_type: 'B', business_profile: BUSINESS });
    const before = client.state;
    const { status } = await client.updateProfile({ business_profile: { ...BUSINESS, saldo: 1 } });
    expect(status).toBe(200);
    expect(client.state).toEqual(before);
  });

  it('accepts a first name of one space, as the contract does', async () => {
    const { status, body } = await client.updateProfile({ firstname: ' ', lastname: '' });
    expect({ status, full_name: body.full_name }).toEqual({ status: 200, full_name: ' ' });
  });

  it('keeps any web site that the contract allows in a valid state', async () => {
    const business_profile = { website_url: 'http://niaga.example.com:99999/' };
    await client.updateProfile({ account_type: 'B', business_profile });
    expect(State.decode(State.encode(client.state))).toEqual(client.state);
  });

  const changes = fc.record(
    {
      firstname: fc.stringMatching(/^[A-Z][a-z]{0,20}$/),
      lastname: fc.stringMatching(/^[A-Z]?[a-z]{0,20}$/),
      account_type: fc.constantFrom('P', 'B'),
    },
    { requiredKeys: [] },
  );

  it('shows the last change of each field after any changes, in both places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 5 }), async (history) => {
        count += 1;
        client = new Client(mock, `history-${count}`);
        const names = { firstname: 'Sari', lastname: 'Wibawa', account_type: 'P' };
        for (const one of history) {
          const { status } = await client.updateProfile(one);
          expect(status).toBe(Object.keys(one).length === 0 ? 400 : 200);
          Object.assign(names, one);
        }
        const { body: profile } = await client.getProfile();
        const { body: info } = await client.getUserInfo();
        expect(profile).toMatchObject(names);
        const { firstname: first_name, lastname: last_name, account_type } = names;
        expect(info).toMatchObject({ first_name, last_name, account_type });
        expect(info.full_name).toBe(profile.full_name);
      }),
      { numRuns: 25 },
    );
    expect(log).toEqual([]);
  });
});

describe('the notification setting', () => {
  it('shows in the user info', async () => {
    const { body } = await client.updateNotificationSetting({ allow_marketing_email: true });
    expect(body).toEqual({ allow_marketing_email: true, allow_billing_reminder: true });
    expect((await client.getUserInfo()).body.notification_setting).toEqual(body);
  });

  it('keeps a flag that is left out', async () => {
    await client.updateNotificationSetting({ allow_billing_reminder: false });
    const { body } = await client.updateNotificationSetting({ allow_marketing_email: true });
    expect(body).toEqual({ allow_marketing_email: true, allow_billing_reminder: false });
  });

  it('has only its two flags', async () => {
    const { body } = await client.updateNotificationSetting({
      allow_marketing_email: true,
      allow_all: 1,
    });
    expect(Object.keys(body).sort()).toEqual(['allow_billing_reminder', 'allow_marketing_email']);
  });

  it('leaves the profile alone', async () => {
    const { body: before } = await client.getProfile();
    await client.updateNotificationSetting({ allow_marketing_email: true });
    expect((await client.getProfile()).body).toEqual(before);
  });
});

describe('the quota', () => {
  it('is the same in both places', async () => {
    const { body: quota } = await client.getResourceQuota();
    const { body: info } = await client.getUserInfo();
    expect(quota.data).toEqual({ max_vm: 10, current_vm: 2, max_ip: 5, current_ip: 1 });
    expect(info.vm_limit).toBe(quota.data.max_vm);
    expect(info.public_ip_limit).toBe(quota.data.max_ip);
  });

  it('changes in both places', async () => {
    const [{ limits } = { limits: undefined }] = all(client.state.customers);
    if (!limits) throw new Error('There is no customer');
    setCustomer({
      limits: { ...limits, vm: 77, public_ip: 88 },
      in_use: { vm: 66, public_ip: 55 },
    });
    expect((await client.getResourceQuota()).body).toEqual({
      data: { max_vm: 77, current_vm: 66, max_ip: 88, current_ip: 55 },
    });
    expect((await client.getUserInfo()).body).toMatchObject({ vm_limit: 77, public_ip_limit: 88 });
  });
});

it('shows the number of unread messages', async () => {
  expect((await client.getUserInfo()).body.unread_count).toBe(3);
  setCustomer({ unread_count: 0 });
  expect((await client.getUserInfo()).body.unread_count).toBe(0);
});

describe('the scenario', () => {
  it('demo has a customer in good standing', async () => {
    const { body } = await client.getUserInfo();
    expect(body).toMatchObject({ id: 4821, suspended_at: null, suspend_reason: null });
  });

  it('suspended has a customer with the time and reason of the suspension', async () => {
    client = new Client(mock, 'suspended', 'suspended');
    const { status, body } = await client.getUserInfo();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id: 4821,
      suspended_at: '2026-01-12T08:30:00Z',
      suspend_reason: 'The wallet is empty.',
      current_balance: 0,
      is_active: false,
    });
    expect((await client.getProfile()).body.is_active).toBe(false);
  });

  it('near-limit has a customer with nearly no money and quota left', async () => {
    client = new Client(mock, 'near-limit', 'near-limit');
    const { body: info } = await client.getUserInfo();
    const { body: quota } = await client.getResourceQuota();
    expect(info).toMatchObject({ billing_type: 'PREPAID', current_balance: 3_000 });
    expect(info).toMatchObject({ actual_balance: 3_000, suspended_at: null, is_active: true });
    expect(quota.data).toEqual({ max_vm: 10, current_vm: 9, max_ip: 5, current_ip: 4 });
    expect(info).toMatchObject({ vm_limit: 10, public_ip_limit: 5 });
  });

  it('empty has a customer who has nothing yet', async () => {
    client = new Client(mock, 'empty', 'empty');
    const { body: info } = await client.getUserInfo();
    expect(info).toMatchObject({ unread_count: 0, is_registration_completed: false });
    expect(info.personal).toEqual({});
    const { body: quota } = await client.getResourceQuota();
    expect(quota.data).toMatchObject({ current_vm: 0, current_ip: 0 });
  });

  it.each(Object.entries(FIRST))('%s can be set from outside as it is shown', (_name, first) => {
    expect(State.decode(State.encode(first))).toEqual(first);
  });
});
