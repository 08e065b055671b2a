import { describe, expect, it } from '@jest/globals';

import { MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT, WAREHOUSE } from '../../../../server/domains/awan/projects/first.ts';
import { inJakarta } from '../../../../server/domains/awan/times.ts';
import { exampleOf } from '../example.ts';
import { Client, NOW } from '../client.ts';
import { consoleOf, projectIn } from './team.ts';

const AT = NOW.replace('.000', '');
const of = (uuid: string) => ({ path: { uuid } });

/** The names of the caller's primary projects. */
async function primaryOf(client: Client): Promise<string[]> {
  const projects = await client.ok('listProjects');
  return projects.filter((one) => one.project_member.is_default).map(({ name }) => name);
}

describe('the primary project', () => {
  it('changes at once, and both memberships say when', async () => {
    const client = await Client.open();
    expect(await client.ok('setPrimaryProject', of(WAREHOUSE))).toMatchObject({
      user: { username: 'ratnap' },
      updated_at: AT,
      is_default: true,
    });
    expect(await primaryOf(client)).toEqual(['warehouse']);
    const times = (await client.ok('listProjects')).map((one) => one.project_member.updated_at);
    expect(times).toEqual([inJakarta(NOW), inJakarta(NOW)]);
  });

  it('stays as it is when it is set again', async () => {
    const client = await Client.open();
    const example = exampleOf('setPrimaryProject', 'nowPrimary').data;
    const updated_at = '2026-01-05T02:20:00Z';
    expect(await client.ok('setPrimaryProject')).toEqual({ ...example, updated_at });
    expect(await primaryOf(client)).toEqual(['storefront']);
  });

  it('has no successor when it is released', async () => {
    const client = await Client.open();
    const example = exampleOf('releasePrimaryProject', 'noLongerPrimary').data;
    expect(await client.ok('releasePrimaryProject')).toEqual({ ...example, updated_at: AT });
    expect(await primaryOf(client)).toEqual([]);
  });

  it('stays primary when another one is released', async () => {
    const client = await Client.open();
    expect(await client.ok('releasePrimaryProject', of(WAREHOUSE))).toMatchObject({
      is_default: false,
    });
    expect(await primaryOf(client)).toEqual(['storefront']);
  });

  it('is set for each user alone', async () => {
    const client = await Client.open();
    const member = consoleOf(client);
    await member.ok('setPrimaryProject');
    expect(await primaryOf(member)).toEqual(['storefront']);
    await client.ok('setPrimaryProject', of(WAREHOUSE));
    expect(await primaryOf(member)).toEqual(['storefront']);
    await member.ok('releasePrimaryProject');
    expect(await primaryOf(client)).toEqual(['warehouse']);
  });

  it('is one in each organization', async () => {
    const client = await Client.open();
    const body = { name: 'garden', organization_uuid: RATNAP };
    const { uuid } = await client.ok('createProject', { body });
    await client.ok('setPrimaryProject', of(uuid));
    expect(await primaryOf(client)).toEqual(['storefront', 'garden']);
  });

  it('is set even while the organization is suspended', async () => {
    const client = await Client.open('suspended');
    await client.ok('setPrimaryProject', of(WAREHOUSE));
    expect(await primaryOf(client)).toEqual(['warehouse']);
  });

  it('is forgotten when the user leaves the project', async () => {
    const client = await Client.open();
    const member = consoleOf(client);
    await member.ok('setPrimaryProject');
    const path = { uuid: STOREFRONT, useruuid: MEMBER };
    await member.ok('removeProjectMember', { path });
    await client.ok('addProjectMember', { path, body: { member_uuid: MEMBER } });
    expect(projectIn(client.state).members[MEMBER]?.is_default).toBe(false);
  });
});
