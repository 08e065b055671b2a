// A team that grows, changes and shrinks.
import { describe, expect, it } from '@jest/globals';

import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { STOREFRONT, WAREHOUSE } from '../../../../server/domains/awan/projects/first.ts';
import { inJakarta } from '../../../../server/domains/awan/times.ts';
import { exampleOf } from '../example.ts';
import { Client, NOW } from '../client.ts';
import {
  addUser,
  arrange,
  consoleOf,
  projectIn,
  standInside,
  standOutside,
  STRANGER,
  userIn,
} from './team.ts';

const AT = inJakarta(NOW);
const path = { uuid: STOREFRONT };
const of = (useruuid: string) => ({ uuid: STOREFRONT, useruuid });

/** The levels of the members of storefront by their usernames, in the order of the list. */
async function teamOf(client: Client): Promise<[string, number][]> {
  const members = await client.ok('listProjectMembers', { path });
  return members.map(({ user, user_level }) => [user.username, user_level]);
}

/** A session in which another colleague is in the organization, and the member is a second admin. */
async function openTeam(): Promise<Client> {
  const client = await Client.open();
  arrange(client, (state) => {
    addUser(state, STRANGER);
    standOutside(state, STRANGER, 2);
    standInside(state, MEMBER, 1);
  });
  return client;
}

describe('the list of members', () => {
  it('is what the contract shows', async () => {
    const client = await Client.open();
    expect(await client.reply('listProjectMembers')).toEqual(
      exampleOf('listProjectMembers', 'twoMembers'),
    );
  });

  it('says of a user who has never logged in that there was no login', async () => {
    const client = await Client.open();
    arrange(client, (state) => {
      addUser(state, STRANGER);
      standInside(state, STRANGER, 2);
    });
    const members = await client.ok('listProjectMembers');
    const { user } = members.find((one) => one.user.uuid === STRANGER) ?? {};
    expect(user).toMatchObject({ last_login: null, email: null, status: 'active' });
  });
});

describe('a new member', () => {
  it('starts at level 2 and now, and sees the project', async () => {
    const client = await Client.open();
    const body = { member_uuid: MEMBER };
    expect(await client.ok('addProjectMember', { path: { uuid: WAREHOUSE }, body })).toBeNull();
    const projects = await consoleOf(client).ok('listProjects');
    expect(projects.at(-1)).toMatchObject({
      uuid: WAREHOUSE,
      project_member: { user_level: 2, is_default: false, created_at: AT },
    });
  });

  it('may join a project of a suspended organization', async () => {
    const client = await Client.open('suspended');
    expect(await client.ok('addProjectMember')).toBeNull();
  });
});

describe('a level', () => {
  it('changes for one member, and the membership says when', async () => {
    const client = await Client.open();
    const body = { user_level: 1 };
    expect(await client.ok('changeProjectMemberLevel', { path: of(MEMBER), body })).toBe(
      'level changed',
    );
    const members = await client.ok('listProjectMembers');
    expect(members.map((one) => one.user_level)).toEqual([1, 1]);
    expect(members.map((one) => one.updated_at)).toEqual(['2026-01-05T09:20:00+07:00', AT]);
  });

  it('of an admin goes down while there is another one', async () => {
    const client = await openTeam();
    await client.ok('changeProjectMemberLevel', { path: of(DEMO_USER), body: { user_level: 2 } });
    const team = Object.fromEntries(await teamOf(client));
    expect(team).toEqual({ ratnap: 2, bagasn: 1 });
  });

  it('may be given to a member who has it already', async () => {
    const client = await Client.open();
    await client.ok('changeProjectMemberLevel', { path: of(DEMO_USER), body: { user_level: 1 } });
    expect(await client.ok('listProjectMembers')).toMatchObject([
      { user_level: 1, updated_at: '2026-01-05T09:20:00+07:00' },
      {},
    ]);
  });
});

describe('a member', () => {
  it('may leave without being an admin, and is a stranger then', async () => {
    const client = await Client.open();
    const member = consoleOf(client);
    expect(await member.ok('removeProjectMember', { path: of(MEMBER) })).toBe('deleted');
    expect(await member.refused('getProject', { path })).toMatchObject({ error_code: '403-1' });
    expect(await teamOf(client)).toEqual([['ratnap', 1]]);
  });

  it('who has left can be added again, as a new member', async () => {
    const client = await Client.open();
    const before = projectIn(client.state).members[MEMBER]?.uuid;
    await client.ok('removeProjectMember', { path: of(MEMBER) });
    await client.ok('addProjectMember', { path, body: { member_uuid: MEMBER } });
    expect(projectIn(client.state).members[MEMBER]?.uuid).not.toBe(before);
  });

  it('may leave a project that has no admin', async () => {
    const client = await Client.open();
    arrange(client, (state) => {
      standInside(state, DEMO_USER, null);
    });
    expect(await client.ok('removeProjectMember', { path: of(MEMBER) })).toBe('deleted');
  });
});

describe('an update of a project', () => {
  it('adds, changes and removes members in one call', async () => {
    const client = await openTeam();
    const body = {
      name: 'shop',
      project_members_added: [{ user_uuid: STRANGER, user_level: 1 }],
      project_members_updated: [{ user_uuid: DEMO_USER, user_level: 2 }],
      project_members_deleted: [{ user_uuid: MEMBER }],
    };
    expect(await client.ok('updateProject', { path, body })).toMatchObject({ name: 'shop' });
    const team = Object.fromEntries(await teamOf(client));
    expect(team).toEqual({ ratnap: 2, stranger: 1 });
  });

  it('reads the lists in the spelling of the page as well', async () => {
    const client = await openTeam();
    const body = {
      project_member_added: [{ user_uuid: STRANGER, user_level: 1 }],
      project_member_updated: [{ user_uuid: DEMO_USER, user_level: 2 }],
      project_member_deleted: [{ user_uuid: MEMBER }],
    };
    await client.ok('updateProject', { path, body });
    expect(Object.fromEntries(await teamOf(client))).toEqual({ ratnap: 2, stranger: 1 });
  });

  it('takes lists in both spellings together', async () => {
    const client = await openTeam();
    const body = {
      project_members_added: [{ user_uuid: STRANGER, user_level: 1 }],
      project_member_deleted: [{ user_uuid: MEMBER }],
    };
    await client.ok('updateProject', { path, body });
    expect(Object.fromEntries(await teamOf(client))).toEqual({ ratnap: 1, stranger: 1 });
  });

  it('names the place of the second mention of a user', async () => {
    const client = await openTeam();
    const body = {
      project_members_updated: [{ user_uuid: MEMBER, user_level: 2 }],
      project_member_deleted: [{ user_uuid: DEMO_USER }, { user_uuid: MEMBER }],
    };
    expect(await client.refused('updateProject', { path, body })).toMatchObject({
      message: '/body/project_member_deleted/1/user_uuid must not be a user who is named before',
    });
  });

  it.each([
    ['changeProjectMemberLevel', { path: of(DEMO_USER), body: { user_level: 2 } }],
    ['removeProjectMember', { path: of(DEMO_USER) }],
  ] as const)('is refused if %s leaves only an admin who cannot log in', async (id, request) => {
    const client = await openTeam();
    arrange(client, (state) => {
      userIn(state, MEMBER).status = 'inactive';
    });
    expect(await client.refused(id, request)).toMatchObject({ error_code: '409-3' });
  });

  it('leaves the members as they are if its lists are empty or left out', async () => {
    const client = await Client.open();
    const { members } = projectIn(client.state);
    await client.ok('updateProject');
    expect(projectIn(client.state).members).toEqual(members);
  });

  it('changes nothing if one part is refused', async () => {
    const client = await openTeam();
    const body = {
      name: 'shop',
      project_members_added: [{ user_uuid: STRANGER, user_level: 2 }],
      project_members_updated: [{ user_uuid: DEMO_USER, user_level: 2 }],
      project_members_deleted: [{ user_uuid: MEMBER }],
    };
    const { error_code } = await client.refused('updateProject', { path, body });
    expect(error_code).toBe('409-3');
  });
});
