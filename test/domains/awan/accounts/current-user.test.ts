import { beforeEach, expect, it } from '@jest/globals';

import { DEMO_USER } from '../../../../server/domains/awan/accounts/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT, WAREHOUSE } from '../../../../server/domains/awan/projects/first.ts';
import { all, find } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { signUp } from './person.ts';

let client: Client;

beforeEach(async () => {
  client = await Client.open();
});

it('shows the user behind the token', async () => {
  expect(await client.ok('getCurrentUser')).toMatchObject({
    username: 'ratnap',
    email: 'ratna@example.com',
    status: 'active',
    kind: 'account',
    last_login: '2026-02-01T01:00:00Z',
  });
});

it('shows the organizations, the default first, in UTC and without counting members', async () => {
  const { organizations } = await client.ok('getCurrentUser');
  expect(organizations).toMatchObject([
    {
      user_type: 'users',
      organization: { uuid: KOPI_NUSA, balance: 2_000_000, member_count: 0 },
      user_level: 1,
      created_at: '2026-01-05T02:15:00Z',
      is_default: true,
    },
    { organization: { uuid: RATNAP }, user_level: 1, is_default: false },
  ]);
});

it('shows the projects with the ids of the memberships', async () => {
  const { projects } = await client.ok('getCurrentUser');
  expect(projects).toMatchObject([
    {
      uuid: 'b2d4f6a8-1c3e-4f5a-8b7d-0e2c4a6f8d19',
      project: { uuid: STOREFRONT },
      user_level: 1,
      is_default: true,
    },
    { project: { uuid: WAREHOUSE }, user_level: 1, is_default: false },
  ]);
});

it('shows the primary project of the default organization', async () => {
  const { primary_organization } = await client.ok('getCurrentUser');
  expect(primary_organization).toEqual({
    uuid: KOPI_NUSA,
    name: 'Kopi Nusa',
    icon: 'storage.example.com/organizations/3f0c7c1e.png',
    primary_project: { uuid: STOREFRONT, name: 'storefront' },
  });
});

it('shows no primary project of another organization', async () => {
  const request = { path: { uuid: RATNAP }, body: { organization_uuid: RATNAP } };
  await client.ok('setDefaultOrganization', request);
  const { primary_organization } = await client.ok('getCurrentUser');
  expect(primary_organization).toEqual({
    uuid: RATNAP,
    name: 'ratnap',
    icon: '',
    primary_project: null,
  });
});

it('shows a member at level 2, and only the projects that let the member in', async () => {
  const member = await client.logIn('bagasn');
  const { organizations, projects } = await member.ok('getCurrentUser');
  expect(organizations).toMatchObject([
    { organization: { name: 'bagasn' }, user_level: 1, is_default: true },
    { organization: { uuid: KOPI_NUSA }, user_level: 2, is_default: false },
  ]);
  expect(projects).toMatchObject([{ project: { uuid: STOREFRONT }, user_level: 2 }]);
});

it('shows a new user with one organization and no projects', async () => {
  const { console } = await signUp(client, 'sitilestari');
  expect(await console.ok('getCurrentUser')).toMatchObject({
    last_login: '2026-03-10T03:00:00Z',
    organizations: [{ organization: { name: 'sitilestari' }, is_default: true }],
    projects: [],
    primary_organization: { name: 'sitilestari', primary_project: null },
  });
});

it('shows null for a user without organizations', async () => {
  client.set(({ organizations }) => {
    for (const one of all(organizations)) Reflect.deleteProperty(one.members, DEMO_USER);
  });
  expect(await client.ok('getCurrentUser')).toMatchObject({
    organizations: [],
    primary_organization: null,
  });
});

it('shows null for a user who never logged in', async () => {
  client.set(({ users }) => {
    const user = find(users, DEMO_USER);
    if (user) user.last_login = null;
  });
  expect(await client.ok('getCurrentUser')).toMatchObject({ last_login: null });
});
