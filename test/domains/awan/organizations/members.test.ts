import { beforeEach, describe, expect, it } from '@jest/globals';

import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { find, readAll } from '../../../../server/world/table.ts';
import { SITI, signUp } from '../accounts/person.ts';
import { Client, UNKNOWN } from '../client.ts';

let client: Client;

beforeEach(async () => {
  client = await Client.open();
});

/** Levels by usernames, in the order of the list. */
async function levels(uuid = KOPI_NUSA): Promise<[string, number][]> {
  const members = await client.ok('listOrganizationMembers', { path: { uuid } });
  return members.map(({ users, user_level }) => [users.username, user_level]);
}

async function defaults(user: Client): Promise<string[]> {
  const organizations = await user.ok('listOrganizations');
  return organizations
    .filter(({ organization_member }) => organization_member.is_default)
    .map(({ name }) => name);
}

const to = (uuid: string, user_level: number) => ({
  body: { organization_members_updated: [{ user_uuid: uuid, user_level }] },
});
const without = (uuid: string) => ({
  body: { organization_members_deleted: [{ user_uuid: uuid }] },
});

describe('listOrganizationMembers', () => {
  it('shows who joined, with the number of the user, in Jakarta’s time', async () => {
    const [, member] = await client.ok('listOrganizationMembers');
    const times = {
      created_at: '2026-01-05T09:05:00+07:00',
      updated_at: '2026-01-05T09:12:00+07:00',
    };
    expect(member).toEqual({
      user_id: 1205,
      users: {
        id: 1205,
        uuid: MEMBER,
        username: 'bagasn',
        name: 'Bagas Nugraha',
        status: 'active',
        avatar: null,
        ...times,
        deleted_at: null,
      },
      user_level: 2,
      created_at: '2026-01-05T09:15:00+07:00',
      updated_at: '2026-01-05T09:15:00+07:00',
      is_default: false,
    });
  });

  it('shows members who joined later at the end', async () => {
    const { uuid } = await signUp(client, 'sitilestari');
    await client.ok('addOrganizationMember', {
      path: { uuid: KOPI_NUSA },
      body: { member_uuid: uuid },
    });
    expect((await levels()).map(([name]) => name)).toEqual(['ratnap', 'bagasn', 'sitilestari']);
  });
});

describe('addOrganizationMember', () => {
  it('lets a user in at level 2, and answers the admin’s membership', async () => {
    const membership = await client.ok('addOrganizationMember');
    expect(membership).toMatchObject({
      users: { username: 'ratnap' },
      organization: { uuid: RATNAP, member_count: 2 },
      user_level: 1,
      updated_at: '2026-01-05T09:15:00+07:00',
      primary_project: null,
      projects: null,
    });
    expect(await levels(RATNAP)).toEqual([
      ['ratnap', 1],
      ['bagasn', 2],
    ]);
  });

  it('lets an inactive user in, who is listed', async () => {
    await client.ok('registerUser', { body: SITI });
    const { uuid = '' } = readAll(client.state.users).find((one) => one.email === SITI.email) ?? {};
    await client.ok('addOrganizationMember', { body: { member_uuid: uuid } });
    expect(await levels(RATNAP)).toEqual([
      ['ratnap', 1],
      ['sitilestari', 2],
    ]);
  });

  it('lets the new member read at once', async () => {
    const member = await client.logIn('bagasn');
    const request = { path: { uuid: RATNAP } };
    expect(await member.refused('getOrganization', request)).toMatchObject({ error_code: '403-1' });
    await client.ok('addOrganizationMember');
    expect(await member.ok('getOrganization', request)).toMatchObject({ name: 'ratnap' });
  });
});

describe('manageOrganizationMembers', () => {
  it('adds, changes and removes in one request', async () => {
    const { uuid } = await signUp(client, 'sitilestari');
    const body = {
      organization_members_added: [{ user_uuid: uuid, user_level: 1 }],
      organization_members_updated: [{ user_uuid: DEMO_USER, user_level: 2 }],
      organization_members_deleted: [{ user_uuid: MEMBER }],
    };
    const membership = await client.ok('manageOrganizationMembers', { body });
    expect(membership).toMatchObject({ organization: { member_count: 2 }, user_level: 2 });
    expect(await levels()).toEqual([
      ['ratnap', 2],
      ['sitilestari', 1],
    ]);
  });

  it('changes nothing if it refuses a part of the request', async () => {
    const body = {
      organization_members_updated: [{ user_uuid: MEMBER, user_level: 1 }],
      organization_members_deleted: [{ user_uuid: UNKNOWN }],
    };
    await client.refused('manageOrganizationMembers', { body });
    expect(await levels()).toEqual([
      ['ratnap', 1],
      ['bagasn', 2],
    ]);
  });

  it('lets the last admin go if the same request makes another', async () => {
    const body = { ...to(MEMBER, 1).body, ...without(DEMO_USER).body };
    const membership = await client.ok('manageOrganizationMembers', { body });
    expect(membership).toMatchObject({ organization: { member_count: 1 }, is_default: false });
    expect(await client.refused('getOrganization')).toMatchObject({ error_code: '403-1' });
  });

  it('changes nothing with empty lists', async () => {
    const body = { organization_members_added: [], organization_members_deleted: [] };
    const before = JSON.stringify(client.state);
    await client.ok('manageOrganizationMembers', { body });
    expect(JSON.stringify(client.state)).toBe(before);
  });

  it('names the place of the second mention of a user', async () => {
    const body = { ...to(MEMBER, 1).body, ...without(MEMBER).body };
    expect(await client.refused('manageOrganizationMembers', { body })).toMatchObject({
      message:
        '/body/organization_members_deleted/0/user_uuid must not be a user who is named before',
    });
  });

  it('lets members go from an organization whose admins are all inactive', async () => {
    const member = await client.logIn('bagasn');
    client.set(({ users }) => {
      const admin = find(users, DEMO_USER);
      if (admin) admin.status = 'inactive';
    });
    expect(await member.ok('removeOrganizationMember')).toBe('deleted');
  });

  it('refuses changes by a former admin', async () => {
    await client.ok('manageOrganizationMembers', to(MEMBER, 1));
    const member = await client.logIn('bagasn');
    await member.ok('manageOrganizationMembers', to(DEMO_USER, 2));
    expect(await client.refused('manageOrganizationMembers', to(MEMBER, 2))).toMatchObject({
      error_code: '403-2',
    });
  });

  it('refuses to demote the last of two admins', async () => {
    await client.ok('manageOrganizationMembers', to(MEMBER, 1));
    await client.ok('manageOrganizationMembers', to(DEMO_USER, 2));
    const member = await client.logIn('bagasn');
    expect(await member.refused('manageOrganizationMembers', to(MEMBER, 2))).toMatchObject({
      error_code: '409-3',
    });
  });
});

describe('removeOrganizationMember', () => {
  it('takes a member out', async () => {
    expect(await client.ok('removeOrganizationMember')).toBe('deleted');
    expect(await levels()).toEqual([['ratnap', 1]]);
  });

  it('lets a member leave', async () => {
    const member = await client.logIn('bagasn');
    await member.ok('removeOrganizationMember');
    expect(await member.ok('listOrganizations')).toMatchObject([{ name: 'bagasn' }]);
  });

  it('lets an admin leave if there is another', async () => {
    await client.ok('manageOrganizationMembers', to(MEMBER, 1));
    await client.ok('removeOrganizationMember', { path: { uuid: DEMO_USER } });
    const member = await client.logIn('bagasn');
    expect(await member.ok('getOrganization')).toMatchObject({ member_count: 1 });
  });

  it('makes the organization that was joined first the default after the default was left', async () => {
    await client.ok('createOrganization', { body: { name: 'Teh Lereng' } });
    await client.ok('manageOrganizationMembers', to(MEMBER, 1));
    expect(await defaults(client)).toEqual(['Kopi Nusa']);
    await client.ok('removeOrganizationMember', { path: { uuid: DEMO_USER } });
    expect(await defaults(client)).toEqual(['ratnap']);
  });

  it('keeps the default if another organization was left', async () => {
    const body = {
      name: 'Teh Lereng',
      organization_members: [{ user_uuid: MEMBER, user_level: 1 }],
    };
    const { uuid } = await client.ok('createOrganization', { body });
    const path = { organization_uuid: uuid, uuid: DEMO_USER };
    await client.ok('removeOrganizationMember', { path });
    expect(await defaults(client)).toEqual(['Kopi Nusa']);
  });

  it('ends the memberships of projects', async () => {
    await client.ok('removeOrganizationMember');
    const member = await client.logIn('bagasn');
    expect(await member.ok('getCurrentUser')).toMatchObject({ projects: [] });
    expect(await member.refused('getProject')).toMatchObject({ error_code: '403-1' });
    expect(await client.ok('listProjectMembers')).toHaveLength(1);
  });

  it('keeps the memberships of other organizations’ projects', async () => {
    await client.ok('addOrganizationMember');
    await client.ok('removeOrganizationMember', { path: { organization_uuid: RATNAP } });
    expect(await client.ok('listProjectMembers')).toHaveLength(2);
  });
});
