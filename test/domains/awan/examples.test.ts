// The first data and the contract's examples tell one story.
import { expect, it } from '@jest/globals';

import { Client } from './client.ts';
import { exampleOf } from './example.ts';

it.each([
  'getClusterKubeconfig',
  'getClusterMetrics',
  'getClusterStatus',
  'getCluster',
  'getObjectStorage',
  'listBuckets',
  'listClusters',
  'listKubernetesVersions',
  'listObjects',
] as const)('answers %s in a demo session as its first example does', async (id) => {
  const client = await Client.open();
  expect(await client.reply(id)).toEqual(exampleOf(id));
});

it.each([
  'addOrganizationMember',
  'getCurrentUser',
  'getOrganization',
  'getVirtualMachine',
  'listOrganizationMembers',
  'listOrganizations',
  'listPaymentMethods',
  'listReservedIps',
  'listVirtualMachines',
  'listVpcs',
  'manageOrganizationMembers',
  'removeOrganizationMember',
  'verifyUser',
] as const)('answers %s as its first example shows', async (id) => {
  const client = await Client.open();
  const example = exampleOf(id);
  expect(example).toHaveProperty('result', true);
  expect(await client.reply(id)).toMatchObject(example);
});
