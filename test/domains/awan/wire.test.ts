// Details of answers as the sources show them: fields that some answers lack, the zone of times, the case of slugs.
import { beforeAll, expect, it } from '@jest/globals';

import { KOPI_NUSA } from '../../../server/domains/awan/organizations/first.ts';
import { WAREHOUSE } from '../../../server/domains/awan/projects/first.ts';
import { Client } from './client.ts';
import type { OperationId } from './client.ts';

const IN_JAKARTA = /\+07:00$/;
const IN_UTC = /Z$/;
const BLANK = '0001-01-01T00:00:00Z';

let client: Client;
beforeAll(async () => {
  client = await Client.open();
});

/** Every value of an answer, with the names that lead to it. */
function valuesIn(value: unknown, place: readonly string[] = []): [string[], unknown][] {
  if (typeof value !== 'object' || value === null) return [[[...place], value]];
  const below = Object.entries(value).flatMap(([key, one]) => valuesIn(one, [...place, key]));
  return [[[...place], value], ...below];
}

function objectsAt(data: unknown, name: string): object[] {
  return valuesIn(data).flatMap(([place, value]) =>
    place.at(-1) === name && typeof value === 'object' && value ? [value] : [],
  );
}

const EMBEDDING: OperationId[] = [
  'getCurrentUser',
  'createVolume',
  'listProjects',
  'listBareMetals',
  'listReservedIps',
  'getInvoice',
  'getPayment',
];

it.each(EMBEDDING)('shows no suspension and no network in an organization of %s', async (id) => {
  const owners = objectsAt(await client.ok(id), 'organization');
  expect(owners).not.toEqual([]);
  for (const field of ['vpc', 'is_suspend', 'ResourceDelete']) {
    for (const owner of owners) expect(owner).not.toHaveProperty(field);
  }
});

it('shows both in the organization of a cluster', async () => {
  const [owner] = objectsAt(await client.ok('getCluster'), 'organization');
  expect(owner).toMatchObject({ vpc: null, is_suspend: false, ResourceDelete: null });
});

it.each(['createVolume', 'renameVolume', 'cloneVolume'] as const)(
  'ends the plan of a volume with the price of six months in %s',
  async (id) => {
    const { pricing } = await client.ok(id);
    expect(pricing).toHaveProperty('price_per_six_month');
    const more = Object.keys(pricing).filter((field) => /^meta_storage$|^discount/.test(field));
    expect(more).toEqual([]);
  },
);

it('shows discounts in the plans on offer', async () => {
  const [plan] = await client.ok('listPricings');
  expect(plan).toMatchObject({ meta_storage: null, discount_per_year: 0, deleted_at: null });
});

it('has no logo in an image for virtual machines', async () => {
  const images = (await client.ok('listCatalogues')).filter(({ service }) => service === 'compute');
  const { catalogue } = await client.ok('getVirtualMachine');
  for (const image of [...images, catalogue]) expect(image).not.toHaveProperty('logo');
});

it.each([
  ['listOrganizations', IN_JAKARTA],
  ['listProjects', IN_JAKARTA],
  ['getProject', IN_JAKARTA],
  ['listProjectMembers', IN_JAKARTA],
  ['listVirtualMachines', IN_JAKARTA],
  ['getVirtualMachine', IN_JAKARTA],
  ['listBareMetals', IN_JAKARTA],
  ['getBareMetal', IN_JAKARTA],
  ['listPricings', IN_JAKARTA],
  ['listVolumes', IN_JAKARTA],
  ['createVolume', IN_JAKARTA],
  ['getInvoice', IN_JAKARTA],
  ['getPayment', IN_JAKARTA],
  ['getObjectStorage', IN_JAKARTA],
  ['logIn', IN_UTC],
  ['getCurrentUser', IN_UTC],
  ['listBareMetalMachines', IN_UTC],
  ['listCatalogues', IN_UTC],
  ['listVpcs', IN_UTC],
  ['listReservedIps', IN_UTC],
  ['enableObjectStorage', IN_UTC],
  ['listBuckets', IN_UTC],
  ['listKubernetesVersions', IN_UTC],
  ['listClusters', IN_UTC],
] as const)('tells all times of %s in the zone %s', async (id, zone) => {
  const times = valuesIn(await client.ok(id)).flatMap(([place, value]) =>
    /_at$|_date$|last_login$/.test(place.at(-1) ?? '') &&
    typeof value === 'string' &&
    value !== BLANK
      ? [value]
      : [],
  );
  expect(times).not.toEqual([]);
  for (const time of times) expect(time).toMatch(zone);
});

it('tells the times of the project of a volume in Jakarta', async () => {
  const path = { 'group-type': 'projects', 'group-uuid': WAREHOUSE };
  expect(await client.ok('createVolume', { path })).toMatchObject({
    project: {
      created_at: expect.stringMatching(IN_JAKARTA) as unknown,
      updated_at: expect.stringMatching(IN_JAKARTA) as unknown,
    },
  });
});

it('tells the change of a primary project in UTC', async () => {
  const other = await Client.open();
  const { created_at, updated_at } = await other.ok('releasePrimaryProject');
  expect([created_at, updated_at]).toEqual([
    expect.stringMatching(IN_JAKARTA),
    expect.stringMatching(IN_UTC),
  ]);
});

it('keeps the case of a project’s name in its slug', async () => {
  const body = { name: 'Gudang_Timur-2026', organization_uuid: KOPI_NUSA };
  expect(await client.ok('createProject', { body })).toMatchObject({ slug: 'Gudang_Timur-2026' });
});

it('writes the slug of an organization in lower case, with its underscores', async () => {
  const { uuid } = await client.ok('createOrganization', { body: { name: 'Teh_Nusa Dua' } });
  expect(await client.ok('getOrganization', { path: { uuid } })).toMatchObject({
    slug: 'teh_nusa-dua',
  });
});
