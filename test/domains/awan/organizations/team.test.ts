// A journey from end to end: a project team of admin and members.
import { expect, it } from '@jest/globals';

import { signUp } from '../accounts/person.ts';
import { Client } from '../client.ts';

it('lets a team of two share a project, and keeps it an admin', async () => {
  const client = await Client.open();
  const { uuid: ayuUuid, console: ayu } = await signUp(client, 'ayuwulan');
  const { uuid: budiUuid, console: budi } = await signUp(client, 'budisatrio');

  // Ayu makes a project in the organization that the verification gave her.
  const [own] = await ayu.ok('listOrganizations');
  const organization_uuid = own?.uuid ?? '';
  const { uuid } = await ayu.ok('createProject', { body: { name: 'roastery', organization_uuid } });
  const path = { uuid };
  const ayusPath = { uuid, useruuid: ayuUuid };
  const budisPath = { uuid, useruuid: budiUuid };

  // Budi is a stranger, until she lets him in.
  expect(await budi.refused('getProject', { path })).toMatchObject({ error_code: '403-1' });
  const members = { path: { uuid: organization_uuid }, body: { member_uuid: budiUuid } };
  await client.advance('PT1H');
  await ayu.ok('addOrganizationMember', members);
  await ayu.ok('addProjectMember', { path, body: { member_uuid: budiUuid } });

  // A member reads, and changes nothing.
  expect(await budi.ok('getProject', { path })).toMatchObject({ name: 'roastery' });
  expect(await budi.ok('listProjectMembers', { path })).toMatchObject([
    { user: { username: 'ayuwulan' }, user_level: 1 },
    { user: { username: 'budisatrio' }, user_level: 2 },
  ]);
  const rename = { path, body: { name: 'roastery-2' } };
  for (const [id, request] of [
    ['updateProject', rename],
    ['deleteProject', { path }],
    ['changeProjectMemberLevel', { path: budisPath, body: { user_level: 1 } }],
  ] as const) {
    expect(await budi.refused(id, request)).toMatchObject({ error_code: '403-2' });
  }

  // As long as Ayu is the only admin, she neither leaves nor steps down.
  expect(await ayu.refused('removeProjectMember', { path: ayusPath })).toMatchObject({
    error_code: '409-3',
  });
  const stepDown = { path: ayusPath, body: { user_level: 2 } };
  expect(await ayu.refused('changeProjectMemberLevel', stepDown)).toMatchObject({
    error_code: '409-3',
  });

  // She makes Budi an admin. He may then do more; his level in the organization stays.
  await ayu.ok('changeProjectMemberLevel', { path: budisPath, body: { user_level: 1 } });
  expect(await budi.ok('updateProject', rename)).toMatchObject({ name: 'roastery-2' });
  const organization = await budi.ok('getOrganization', { path: { uuid: organization_uuid } });
  expect(organization.organization_member).toMatchObject({ user_level: 2 });

  // Now Ayu can step down, and Budi is the last admin.
  await budi.ok('changeProjectMemberLevel', stepDown);
  const demote = {
    path,
    body: { project_members_updated: [{ user_uuid: budiUuid, user_level: 2 }] },
  };
  const remove = { path, body: { project_members_deleted: [{ user_uuid: budiUuid }] } };
  for (const [id, request] of [
    ['removeProjectMember', { path: budisPath }],
    ['updateProject', demote],
    ['updateProject', remove],
  ] as const) {
    expect(await budi.refused(id, request)).toMatchObject({ error_code: '409-3' });
  }

  // Both see the project as theirs, until Budi deletes it.
  expect((await ayu.ok('listProjects')).map(({ name }) => name)).toEqual(['roastery-2']);
  expect((await budi.ok('listProjects')).map(({ name }) => name)).toEqual(['roastery-2']);
  await budi.ok('deleteProject', { path });
  for (const user of [ayu, budi]) {
    expect(await user.refused('getProject', { path })).toMatchObject({ error_code: '404-1' });
    expect(await user.ok('getCurrentUser')).toMatchObject({ projects: [] });
  }
});
