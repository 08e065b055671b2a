// The first data and the contract's examples tell one story.
import { expect, it } from '@jest/globals';

import { Client, contract } from './client.ts';
import { exampleOf } from './example.ts';
import type { OperationId } from './client.ts';

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

const REQUIRED = /\/body\/\w+ must have required property '\w+'/g;

/** The violations by which examples of an operation's 400 tell that a field is missing. */
const MISSING = contract.operations.flatMap(({ id, responses }) =>
  (JSON.stringify(responses.get(400)?.content ?? {}).match(REQUIRED) ?? []).map((violation) => ({
    id: id as OperationId, // the cast: the contract has it
    violation,
  })),
);

it.each(MISSING)('refuses an empty body of $id as an example shows: $violation', async (row) => {
  const client = await Client.open();
  const { error_code, message } = await client.refused(row.id, { body: {} });
  expect(error_code).toBe('400-1');
  expect(message).toContain(row.violation);
});

it('refuses an unknown policy of a bucket as the example shows', async () => {
  const client = await Client.open();
  const { message } = await client.refused('setBucketPolicy', { body: { policy: 'closed' } });
  const { examples } =
    contract.operations.find(({ id }) => id === 'setBucketPolicy')?.responses.get(400)?.content?.[
      'application/json'
    ] ?? {};
  expect(examples?.['unknownPolicy']).toMatchObject({ value: { message } });
});
