import { describe, expect, it } from '@jest/globals';

import { DEMO_USER, MEMBER } from '../../../server/domains/awan/accounts/first.ts';
import { awan } from '../../../server/domains/awan/domain.ts';
import { FIRST } from '../../../server/domains/awan/first.ts';
import { KOPI_NUSA } from '../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../../server/domains/awan/projects/first.ts';
import { patchedAsAWhole } from '../../control/whole-patch.ts';
import { Client, contract, UNKNOWN } from './client.ts';
import { METAL_IMAGE, UBUNTU, VM_IMAGE, VM_PLAN, VOLUME_PLAN } from './virtual-machines/given.ts';
import type { OperationId } from './client.ts';

const METAL = 'a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59';
const CLUSTER = 'c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71';
const DATA = '1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97';
const LET = '2b4d6f80-a1c3-4e5f-9a7b-8c0d2e4f6a17';
const CREDIT_CARD = '09c1d3e5-7f6b-4c8d-8f0e-3a5b7c9d1e26';
const STORAGE = '6a1d9c3f-08e5-4b72-9f46-3c5e7a9b1d20';
const VPC = '0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d';
const JANUARY = 'd6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93';

const AT = { created_at: '2026-03-01T00:00:00.000Z', updated_at: '2026-03-01T00:00:00.000Z' };
const VOLUME = { pricing_uuid: UNKNOWN, paid_until: '2026-03-01T00:00:00.000Z' };
const PROJECT_MEMBER = { ...AT, uuid: UNKNOWN, user_level: 2, is_default: false };

/** The place of the field in a patch that holds UNKNOWN, and the patch itself. */
const inField = (table: string, record: string, field: string): [string, object] => [
  `/body/${table}/${record}/${field}`,
  { [table]: { [record]: { [field]: UNKNOWN } } },
];

/** The places for which a patch is refused; none if it is accepted. */
async function placesOf(patch: object): Promise<string[]> {
  const client = await Client.open();
  const { world } = client.session;
  const { status, body } = await client.patch(patch);
  if (status === 200) return [];
  expect(status).toBe(400);
  expect(client.session.world.domains).toEqual(world.domains);
  return (body as { violations: { place: string }[] }).violations.map(({ place }) => place);
}

describe('a patch is refused if it names a missing record:', () => {
  it.each([
    ...['catalogue_uuid', 'pricing_uuid', 'organization_uuid', 'project_uuid', 'user_uuid'].map(
      (field) => inField('virtual_machines', UBUNTU, field),
    ),
    inField('projects', STOREFRONT, 'organization_uuid'),
    inField('machines', LET, 'pricing_uuid'),
    inField('bare_metals', METAL, 'machine_uuid'),
    inField('bare_metals', METAL, 'catalogue_uuid'),
    inField('volumes', DATA, 'pricing_uuid'),
    inField('volumes', DATA, 'machine_uuid'),
    inField('addresses', '203.0.113.10', 'organization_uuid'),
    inField('vpcs', VPC, 'organization_uuid'),
    inField('object_storages', STORAGE, 'user_uuid'),
    inField('clusters', CLUSTER, 'version_uuid'),
    inField('clusters', CLUSTER, 'pricing_uuid'),
    inField('payment_methods', CREDIT_CARD, 'gateway_uuid'),
    inField('payments', 'kpn-7Q2x', 'organization_uuid'),
    inField('payments', 'kpn-7Q2x', 'payment_method_uuid'),
    inField('invoices', JANUARY, 'organization_uuid'),
    [
      `/body/organizations/${KOPI_NUSA}/members/${UNKNOWN}`,
      {
        organizations: {
          [KOPI_NUSA]: { members: { [UNKNOWN]: { ...AT, user_level: 2, is_default: false } } },
        },
      },
    ],
    [
      `/body/projects/${STOREFRONT}/members/${UNKNOWN}`,
      { projects: { [STOREFRONT]: { members: { [UNKNOWN]: PROJECT_MEMBER } } } },
    ],
    [
      '/body/addresses/203.0.113.10/use/uuid',
      { addresses: { '203.0.113.10': { use: { uuid: UNKNOWN } } } },
    ],
    // A cluster is not a machine.
    [
      '/body/addresses/203.0.113.10/use/uuid',
      { addresses: { '203.0.113.10': { use: { uuid: CLUSTER } } } },
    ],
    [
      `/body/clusters/${CLUSTER}/volume/pricing_uuid`,
      { clusters: { [CLUSTER]: { volume: VOLUME } } },
    ],
    [`/body/usages/${UNKNOWN}`, { usages: { [UNKNOWN]: { lines: {} } } }],
    [
      `/body/volumes/${DATA}/pricing_uuid`,
      { volumes: { [DATA]: { pricing_uuid: null, machine_uuid: null } } },
    ],
  ] as [string, object][])('%s', async (place, patch) => {
    expect(await placesOf(patch)).toEqual([place]);
  });
});

describe('a patch is refused if it takes away a named record:', () => {
  it.each([
    ['pricings', VM_PLAN, `/body/virtual_machines/${UBUNTU}/pricing_uuid`],
    ['catalogues', VM_IMAGE, `/body/virtual_machines/${UBUNTU}/catalogue_uuid`],
    ['catalogues', METAL_IMAGE, `/body/bare_metals/${METAL}/catalogue_uuid`],
    ['machines', LET, `/body/bare_metals/${METAL}/machine_uuid`],
    ['users', MEMBER, `/body/organizations/${KOPI_NUSA}/members/${MEMBER}`],
    ['users', DEMO_USER, `/body/volumes/${DATA}/user_uuid`],
    ['virtual_machines', UBUNTU, '/body/addresses/203.0.113.10/use/uuid'],
    ['organizations', KOPI_NUSA, `/body/invoices/${JANUARY}/organization_uuid`],
  ])('of the %s %s', async (table, record, place) => {
    expect(await placesOf({ [table]: { [record]: null } })).toContain(place);
  });
});

it.each([
  ['pricings', VOLUME_PLAN, 'uuid', UNKNOWN],
  ['addresses', '203.0.113.11', 'address', '203.0.113.99'],
  ['payments', 'kpn-7Q2x', 'reference_number', 'kpn-0000'],
  ['vouchers', 'KOPI-100K', 'code', 'KOPI-200K'],
])('a patch is refused if one of the %s, %s, gets another %s', async (table, id, field, other) => {
  expect(await placesOf({ [table]: { [id]: { [field]: other } } })).toContain(
    `/body/${table}/${id}`,
  );
});

it('a patch that breaks a record as well is refused for that', async () => {
  const patch = {
    ...inField('machines', LET, 'pricing_uuid')[1],
    organizations: { [KOPI_NUSA]: { balance: -1 } },
  };
  expect(await placesOf(patch)).toEqual([`/body/organizations/${KOPI_NUSA}/balance`]);
});

it('a patch may take away a record with all that names it', async () => {
  const patch = {
    clusters: { [CLUSTER]: null },
    addresses: { '203.0.113.12': null },
    kubernetes_versions: { 'b5d7f9a1-3e2c-4d4f-8b6a-9c1e3f5a7d82': null },
  };
  expect(await placesOf(patch)).toEqual([]);
});

it.each(Object.entries(FIRST))('nothing is wrong in the first state %s', (_, state) => {
  expect(patchedAsAWhole(awan, state, {})).toEqual({ state });
});

it('nothing is wrong after whatever the operations and the time have done', async () => {
  const client = await Client.open();
  for (const { id } of contract.operations) await client.call(id as OperationId);
  expect(patchedAsAWhole(awan, client.state, {})).toHaveProperty('state');
  await client.advance('PT2H');
  expect(patchedAsAWhole(awan, client.state, {})).toHaveProperty('state');
});

it('the next hour comes after a patch that was refused', async () => {
  const client = await Client.open();
  await client.ok('listVirtualMachines');
  const patch = { virtual_machines: { [UBUNTU]: { pricing_uuid: UNKNOWN } } };
  expect(await client.patch(patch)).toMatchObject({ status: 400 });
  await client.advance('PT2H');
  expect(await client.ok('listVirtualMachines')).toHaveLength(2);
});
