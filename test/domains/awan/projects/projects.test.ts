// The life of a project, from its creation to its end.
import { describe, expect, it } from '@jest/globals';

import { DEMO_USER, MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { PROJECTS, STOREFRONT, WAREHOUSE } from '../../../../server/domains/awan/projects/first.ts';
import { Project } from '../../../../server/domains/awan/projects/project.ts';
import { put, remove } from '../../../../server/world/table.ts';
import { inJakarta } from '../../../../server/domains/awan/times.ts';
import { exampleOf } from '../example.ts';
import { Client, NOW, UNKNOWN } from '../client.ts';
import {
  arrange,
  consoleOf,
  organizationIn,
  projectIn,
  standInside,
  standOutside,
} from './team.ts';

const path = { uuid: STOREFRONT };
const AT = inJakarta(NOW);
const named = (name: string, organization_uuid = KOPI_NUSA) => ({
  body: { name, organization_uuid },
});
const namesOf = (projects: { name: string }[]) => projects.map(({ name }) => name);

describe('the first data', () => {
  it.each(PROJECTS)('have a project $name that the schema takes', (project) => {
    expect(Project.parse(project)).toEqual(project);
  });

  it('are what the contract shows', async () => {
    const client = await Client.open();
    expect(await client.reply('listProjects')).toEqual(exampleOf('listProjects', 'twoProjects'));
    expect(await client.reply('getProject')).toEqual(exampleOf('getProject', 'storefront'));
  });
});

describe('a new project', () => {
  it('answers with its organization, and is in the list of its creator, who is its admin', async () => {
    const client = await Client.open();
    const created = await client.ok('createProject', named('Roast Lab'));
    expect(created).toEqual({
      uuid: expect.stringMatching(/^[0-9a-f]{8}-/),
      created_at: AT,
      updated_at: AT,
      name: 'Roast Lab',
      slug: 'Roast-Lab',
      icon: null,
      organization: { uuid: KOPI_NUSA, name: 'Kopi Nusa', slug: 'kopi-nusa' },
    });
    const listed = (await client.ok('listProjects')).at(-1);
    expect(listed).toMatchObject({
      uuid: created.uuid,
      project_member: { user_level: 1, is_default: false, created_at: AT, user_type: 'users' },
    });
  });

  it('can be read by its id, with the credit of its organization', async () => {
    const client = await Client.open();
    const { uuid } = await client.ok('createProject', named('roastery'));
    const { name, organization } = await client.ok('getProject', { path: { uuid } });
    expect(name).toBe('roastery');
    expect(organization.balance).toBe(organizationIn(client.state).balance);
  });

  it('becomes nobody’s primary project, even if it is the first', async () => {
    const client = await Client.open('empty');
    await client.ok('createProject', named('roastery'));
    const [project] = await client.ok('listProjects');
    expect(project?.project_member.is_default).toBe(false);
  });

  it('has an address for its icon if one was sent, and none for an empty one', async () => {
    const client = await Client.open();
    const create = (name: string, icon: string) =>
      client.ok('createProject', { body: { ...named(name).body, icon } });
    const { uuid, icon } = await create('one', 'aWNvbg==');
    expect(icon).toBe(`storage.example.com/projects/${uuid.slice(0, 8)}.png`);
    expect((await create('two', '')).icon).toBeNull();
  });

  it('has the further members at their levels', async () => {
    const client = await Client.open();
    const project_members = [{ user_uuid: MEMBER, user_level: 1 }];
    const { uuid } = await client.ok('createProject', {
      body: { ...named('roastery').body, project_members, iam: {}, users: [] },
    });
    const members = await client.ok('listProjectMembers', { path: { uuid } });
    const levels = Object.fromEntries(members.map((one) => [one.user.uuid, one.user_level]));
    expect(levels).toEqual({ [DEMO_USER]: 1, [MEMBER]: 1 });
  });

  it('may have the name of a project of another organization', async () => {
    const client = await Client.open();
    const { slug } = await client.ok('createProject', named('storefront', RATNAP));
    expect(slug).toBe('storefront');
  });

  it('has another slug than every other project of the organization', async () => {
    const client = await Client.open();
    await client.ok('createProject', named('Web shop'));
    const { slug } = await client.ok('createProject', named('web-shop'));
    expect(slug).toBe('web-shop-2');
  });

  it('can be made by a plain member of the organization', async () => {
    const member = consoleOf(await Client.open());
    const { uuid } = await member.ok('createProject', named('roastery'));
    await member.ok('deleteProject', { path: { uuid } });
  });
});

describe('the list of projects', () => {
  it('has only those that the user is a member of', async () => {
    const client = await Client.open();
    expect(namesOf(await consoleOf(client).ok('listProjects'))).toEqual(['storefront']);
    arrange(client, (state) => {
      standInside(state, MEMBER, null);
    });
    expect(await consoleOf(client).ok('listProjects')).toEqual([]);
  });

  it('leaves out those of an organization that is gone, or that the user is not in', async () => {
    const client = await Client.open();
    const member = consoleOf(client);
    arrange(client, (state) => {
      standOutside(state, MEMBER, null);
    });
    expect(await member.ok('listProjects')).toEqual([]);
    expect(await member.ok('getCurrentUser')).toMatchObject({ projects: [] });
    arrange(client, ({ organizations }) => {
      remove(organizations, KOPI_NUSA);
    });
    expect(await client.ok('listProjects')).toEqual([]);
  });

  it('leaves out projects that an admin of the organization may see without being a member', async () => {
    const client = await Client.open();
    arrange(client, (state) => {
      standInside(state, DEMO_USER, null);
    });
    expect(namesOf(await client.ok('listProjects'))).toEqual(['warehouse']);
    expect(await client.ok('getProject', { path })).toMatchObject({ name: 'storefront' });
  });

  it('is in the order in which the projects were made, even within an instant', async () => {
    const client = await Client.open('empty');
    const names = ['delta', 'alpha', 'charlie', 'bravo', 'echo'];
    for (const name of names) await client.ok('createProject', named(name));
    expect(namesOf(await client.ok('listProjects'))).toEqual(names);
  });
});

describe('an update', () => {
  it('changes name, slug and time, and nothing else', async () => {
    const client = await Client.open();
    const before = await client.ok('getProject');
    await client.ok('updateProject', { path, body: { name: 'Web Shop' } });
    const changed = { name: 'Web Shop', slug: 'Web-Shop', updated_at: AT };
    expect(await client.ok('getProject')).toEqual({ ...before, ...changed });
  });

  it('may change only the letter case of its name', async () => {
    const client = await Client.open();
    const { name, slug } = await client.ok('updateProject', { path, body: { name: 'Storefront' } });
    expect([name, slug]).toEqual(['Storefront', 'Storefront']);
  });

  it('that repeats the name keeps the slug', async () => {
    const client = await Client.open();
    arrange(client, (state) => {
      projectIn(state).slug = 'storefront-2';
    });
    const { slug } = await client.ok('updateProject', { path, body: { name: 'storefront' } });
    expect(slug).toBe('storefront-2');
  });

  it('keeps the icon for null, sets it for a file, and removes it for an empty text', async () => {
    const client = await Client.open();
    const update = (uuid: string, icon: string | null) =>
      client.ok('updateProject', { path: { uuid }, body: { icon } });
    expect((await update(STOREFRONT, null)).icon).toBe('storage.example.com/projects/9a6d2f34.png');
    expect((await update(WAREHOUSE, null)).icon).toBeNull();
    expect((await update(WAREHOUSE, 'aWNvbg==')).icon).toMatch(/projects\/4c8e1b72\.png$/);
    expect((await update(WAREHOUSE, '')).icon).toBeNull();
  });

  it("may name the project's own organization", async () => {
    const client = await Client.open();
    const body = { organization_uuid: KOPI_NUSA };
    expect(await client.ok('updateProject', { path, body })).toMatchObject({ name: 'storefront' });
  });

  it('is possible while the organization is suspended', async () => {
    const client = await Client.open('suspended');
    expect(await client.ok('updateProject', { path })).toMatchObject({ name: 'web-shop' });
  });
});

describe('a deletion', () => {
  it('takes the project away for all of its members, and frees its name', async () => {
    const client = await Client.open();
    await client.ok('deleteProject', { path });
    expect(await client.refused('getProject', { path })).toMatchObject({ error_code: '404-1' });
    expect(await consoleOf(client).ok('listProjects')).toEqual([]);
    const { slug } = await client.ok('createProject', named('storefront'));
    expect(slug).toBe('storefront');
  });

  it.each(['virtual_machines', 'bare_metals', 'volumes', 'clusters', 'object_storages'] as const)(
    'is refused as long as the project has one of the %s',
    async (table) => {
      const client = await Client.open();
      const hold = (project_uuid: string | null) => {
        arrange(client, (state) => {
          // This is not a whole resource: only its owner matters here.
          put<unknown>(state[table], UNKNOWN, { organization_uuid: KOPI_NUSA, project_uuid });
        });
      };
      hold(STOREFRONT);
      const { error_code } = await client.refused('deleteProject', { path });
      expect(error_code).toBe('409-2');
      hold(null);
      expect(await client.ok('deleteProject', { path })).toBe('deleted');
    },
  );

  it('is possible while the organization is suspended', async () => {
    const client = await Client.open('suspended');
    expect(await client.ok('deleteProject', { path })).toBe('deleted');
  });
});
