import { beforeEach, expect, it } from '@jest/globals';

import { MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { all, find } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { signUp } from '../accounts/person.ts';

let client: Client;

beforeEach(async () => {
  client = await Client.open();
});

const recordOf = (uuid: string) => find(client.state.organizations, uuid);

/** The names of a user's organizations in the order of the list. An asterisk marks the default. */
async function listed(user: Client): Promise<string[]> {
  const organizations = await user.ok('listOrganizations');
  return organizations.map(
    ({ name, organization_member }) => (organization_member.is_default ? '*' : '') + name,
  );
}

it('creates an organization whose admin is the creator', async () => {
  const created = await client.ok('createOrganization', { body: { name: 'Teh Lereng' } });
  expect(created).toEqual({
    uuid: created.uuid,
    name: 'Teh Lereng',
    discount: 0,
    payment_plans: 'prepaid',
    monthly_amount_threshold: 0,
    account_payable: 0,
    tax_percent: 0,
    organization_member: { users: null, user_level: 0, is_default: false },
    member_count: 1,
    created_at: '2026-03-10T10:00:00+07:00',
    updated_at: '2026-03-10T10:00:00+07:00',
  });
  expect(await client.ok('getOrganization', { path: { uuid: created.uuid } })).toMatchObject({
    slug: 'teh-lereng',
    balance: 0,
    organization_member: { user_level: 1, users: null, is_default: false },
  });
});

it('creates an organization with the named members', async () => {
  const organization_members = [{ user_uuid: MEMBER, user_level: 1 }];
  const body = { name: 'Teh Lereng', organization_members };
  const { uuid, member_count } = await client.ok('createOrganization', { body });
  expect(member_count).toBe(2);
  const member = await client.logIn('bagasn');
  expect(await member.ok('getOrganization', { path: { uuid } })).toMatchObject({
    organization_member: { user_level: 1, is_default: false },
  });
});

it('gives a picture an address, and an organization without one none', async () => {
  const body = { name: 'Teh Lereng', icon: 'aWNvbg==' };
  const { uuid } = await client.ok('createOrganization', { body });
  const address = `storage.example.com/organizations/${uuid.slice(0, 8)}.png`;
  expect(recordOf(uuid)?.icon).toBe(address);
  const other = await client.ok('createOrganization', { body: { name: 'Kopi Lereng' } });
  expect(recordOf(other.uuid)?.icon).toBeNull();
});

it('takes an empty picture for none, at its creation and later', async () => {
  const body = { name: 'Teh Lereng', icon: '' };
  const { uuid } = await client.ok('createOrganization', { body });
  expect(recordOf(uuid)?.icon).toBeNull();
  await client.ok('updateOrganization', { body: { icon: '' } });
  expect(recordOf(KOPI_NUSA)?.icon).toBeNull();
});

it('numbers the slugs of names without a letter or digit', async () => {
  for (const name of ['!', '?', 'Organization']) {
    await client.ok('createOrganization', { body: { name } });
  }
  const organizations = await client.ok('listOrganizations');
  expect(organizations.slice(2).map(({ slug }) => slug)).toEqual([
    'organization',
    'organization-2',
    'organization-3',
  ]);
});

it('lists the default first, then as they were joined', async () => {
  await client.ok('createOrganization', { body: { name: 'Teh Lereng' } });
  expect(await listed(client)).toEqual(['*Kopi Nusa', 'ratnap', 'Teh Lereng']);
});

it('never lists an organization to a stranger', async () => {
  expect(await listed(await client.logIn('bagasn'))).toEqual(['*bagasn', 'Kopi Nusa']);
});

it('shows a member the credit', async () => {
  const member = await client.logIn('bagasn');
  expect(await member.ok('getOrganization')).toMatchObject({
    balance: 2_000_000,
    organization_member: { user_level: 2 },
  });
});

it('renames, and the slug follows', async () => {
  await client.advance('PT45M');
  const updated = await client.ok('updateOrganization', { body: { name: 'Kopi Nusantara' } });
  expect(updated).toEqual({
    uuid: KOPI_NUSA,
    name: 'Kopi Nusantara',
    slug: 'kopi-nusantara',
    balance: 2_000_000,
    discount: 0,
    payment_plans: 'prepaid',
    monthly_amount_threshold: 0,
    account_payable: 0,
    tax_percent: 0,
    organization_member: { user_level: 0, is_default: false },
    member_count: 2,
    updated_at: '2026-03-10T10:45:00+07:00',
  });
});

it('keeps the icon that is left out', async () => {
  await client.ok('updateOrganization', { body: { name: 'Kopi Nusantara' } });
  expect(recordOf(KOPI_NUSA)?.icon).toBe('storage.example.com/organizations/3f0c7c1e.png');
});

it('keeps the name that is left out', async () => {
  const request = { path: { uuid: RATNAP }, body: { icon: 'aWNvbg==' } };
  expect(await client.ok('updateOrganization', request)).toMatchObject({ name: 'ratnap' });
  expect(recordOf(RATNAP)?.icon).toBe('storage.example.com/organizations/7d2b9e60.png');
});

it('takes its own name in other letter case', async () => {
  const body = { name: 'KOPI NUSA' };
  expect(await client.ok('updateOrganization', { body })).toMatchObject({ slug: 'kopi-nusa' });
});

it('keeps a numbered slug with the name that it is sent again', async () => {
  await client.ok('createOrganization', { body: { name: 'sitilestari' } });
  const { console } = await signUp(client, 'sitilestari');
  const [own] = await console.ok('listOrganizations');
  const request = { path: { uuid: own?.uuid ?? '' }, body: { name: 'sitilestari' } };
  expect(await console.ok('updateOrganization', request)).toMatchObject({ slug: 'sitilestari-2' });
});

it('frees the name that it had', async () => {
  await client.ok('updateOrganization', { body: { name: 'Kopi Nusantara' } });
  await client.ok('createOrganization', { body: { name: 'Kopi Nusa' } });
  expect(await listed(client)).toEqual(['*Kopi Nusantara', 'ratnap', 'Kopi Nusa']);
});

it('moves the default', async () => {
  const request = { path: { uuid: RATNAP }, body: { organization_uuid: RATNAP } };
  await client.ok('setDefaultOrganization', request);
  expect(await listed(client)).toEqual(['*ratnap', 'Kopi Nusa']);
});

it('keeps the defaults of other members', async () => {
  const member = await client.logIn('bagasn');
  await member.ok('setDefaultOrganization');
  const request = { path: { uuid: RATNAP }, body: { organization_uuid: RATNAP } };
  await client.ok('setDefaultOrganization', request);
  expect(await listed(member)).toEqual(['*Kopi Nusa', 'bagasn']);
});

it('shows the membership of the new default, its change in UTC', async () => {
  await client.advance('PT30M50.376S');
  expect(await client.ok('setDefaultOrganization')).toMatchObject({
    users: {
      username: 'ratnap',
      last_login: '2026-02-01T08:00:00+07:00',
      verification_code: 'EXAMPLE1',
      forgot_password_code: 'EXAMPLE2',
      forgot_password_code_valid_time: null,
      deleted_at: null,
    },
    organization: { uuid: KOPI_NUSA, organization_member: { user_level: 0 }, member_count: 2 },
    user_level: 1,
    created_at: '2026-01-05T09:15:00+07:00',
    updated_at: '2026-03-10T03:30:50.376Z',
    is_default: true,
    primary_project: { name: 'storefront' },
    projects: [
      { name: 'storefront', created_at: '2026-01-05T09:20:00+07:00' },
      { name: 'warehouse' },
    ],
  });
});

it('makes the only organization of a user the default', async () => {
  client.set(({ organizations }) => {
    for (const one of all(organizations)) Reflect.deleteProperty(one.members, MEMBER);
  });
  const member = await client.logIn('bagasn');
  await member.ok('createOrganization', { body: { name: 'Teh Lereng' } });
  expect(await listed(member)).toEqual(['*Teh Lereng']);
});

it('lets a suspended organization be read and renamed', async () => {
  client = await Client.open('suspended');
  const body = { name: 'Kopi Nusantara' };
  expect(await client.ok('updateOrganization', { body })).toMatchObject({ balance: 0 });
  expect(await client.ok('getOrganization')).toMatchObject({ name: 'Kopi Nusantara' });
});
