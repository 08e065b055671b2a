import { beforeEach, expect, it } from '@jest/globals';

import { find, readAll } from '../../../../server/world/table.ts';
import { Client, NOW } from '../client.ts';
import { mailedCode, PASSWORD, SITI, signUp } from './person.ts';

let client: Client;

beforeEach(async () => {
  client = await Client.open();
});

async function verify(): Promise<void> {
  const verification_code = await mailedCode(client, SITI.email);
  await client.ok('verifyUser', { body: { email: SITI.email, verification_code } });
}

it('makes an inactive user', async () => {
  const { uuid, ...user } = await client.ok('registerUser', { body: SITI });
  const { username, name, email } = SITI;
  const at = '2026-03-10T03:00:00Z';
  expect(user).toEqual({
    username,
    name,
    email,
    status: 'inactive',
    created_at: at,
    updated_at: at,
  });
  expect(find(client.state.users, uuid)).toMatchObject({ id: 2000, last_login: null });
});

it('keeps no password', async () => {
  await client.ok('registerUser', { body: SITI });
  expect(JSON.stringify(client.state)).not.toContain(SITI.password);
});

it('mails a code of 8 capitals and digits', async () => {
  await client.ok('registerUser', { body: SITI });
  const [mail] = await client.inbox();
  const code = await mailedCode(client, SITI.email);
  expect(code).toMatch(/^[A-Z0-9]{8}$/);
  expect(mail).toMatchObject({
    channel: 'email',
    to: 'siti@example.com',
    subject: 'Verify your account',
    text: expect.stringContaining(code),
  });
});

it('gives each user another code', async () => {
  await client.ok('registerUser', { body: SITI });
  const other = { ...SITI, username: 'sitirahayu', email: 'rahayu@example.com' };
  await client.ok('registerUser', { body: other });
  const code = await mailedCode(client, SITI.email);
  expect(await mailedCode(client, 'rahayu@example.com')).not.toBe(code);
});

it('gives nobody an organization before the code is verified', async () => {
  const { uuid } = await client.ok('registerUser', { body: SITI });
  const members = readAll(client.state.organizations).flatMap((one) => Object.keys(one.members));
  expect(members).not.toContain(uuid);
});

it('refuses the code of another user', async () => {
  await client.ok('registerUser', { body: SITI });
  const body = { email: SITI.email, verification_code: 'EXAMPLE1' };
  expect(await client.refused('verifyUser', { body })).toMatchObject({ error_code: '400-2' });
});

it('takes the email in other letter case', async () => {
  await client.ok('registerUser', { body: SITI });
  const verification_code = await mailedCode(client, SITI.email);
  const body = { email: 'SITI@Example.com', verification_code };
  expect(await client.ok('verifyUser', { body })).toBe('verified');
});

it('makes the verified user the admin of a prepaid organization without credit', async () => {
  const { uuid, console } = await signUp(client, 'sitilestari');
  const [organization, ...others] = await console.ok('listOrganizations');
  expect(others).toEqual([]);
  expect(organization).toMatchObject({
    name: 'sitilestari',
    slug: 'sitilestari',
    balance: 0,
    payment_plans: 'prepaid',
    organization_member: { user_level: 1, is_default: true },
    member_count: 1,
  });
  const record = find(client.state.organizations, organization?.uuid ?? '');
  expect(record?.members).toEqual({
    [uuid]: { user_level: 1, is_default: true, created_at: NOW, updated_at: NOW },
  });
});

it('gives the organization another slug if its own is taken', async () => {
  await client.ok('createOrganization', { body: { name: 'sitilestari' } });
  const { console } = await signUp(client, 'sitilestari');
  expect(await console.ok('listOrganizations')).toMatchObject([
    { name: 'sitilestari', slug: 'sitilestari-2' },
  ]);
});

it('makes it the default, even if another organization had let the user in before', async () => {
  const { uuid } = await client.ok('registerUser', { body: SITI });
  await client.ok('addOrganizationMember', { body: { member_uuid: uuid } });
  await verify();
  const console = await client.logIn(SITI.username);
  expect(await console.ok('listOrganizations')).toMatchObject([
    { name: 'sitilestari', organization_member: { is_default: true } },
    { name: 'ratnap', organization_member: { is_default: false } },
  ]);
});

it('lets nobody in between registration and verification', async () => {
  await client.ok('registerUser', { body: SITI });
  const body = { username: SITI.username, password: PASSWORD };
  expect(await client.refused('logIn', { body })).toMatchObject({ error_code: '401-4' });
  await verify();
  expect(await client.ok('logIn', { body })).toMatchObject({ status: 'active' });
});

it('counts the verification as a change of the user', async () => {
  await client.ok('registerUser', { body: SITI });
  await client.advance('PT10M');
  await verify();
  expect(await client.ok('logIn', { body: SITI })).toMatchObject({
    created_at: '2026-03-10T03:00:00Z',
    updated_at: '2026-03-10T03:10:00Z',
  });
});
