// The first data against the contract's examples, which show the same things.
import { expect, it } from '@jest/globals';

import { resolve } from '../../../../server/contract/document.ts';
import { Client, contract } from '../client.ts';
import type { Example } from '../../../../server/contract/document.ts';
import type { OperationId } from '../client.ts';

const READS: OperationId[] = [
  'listKubernetesVersions',
  'listClusters',
  'getCluster',
  'getClusterMetrics',
  'getClusterStatus',
  'getClusterKubeconfig',
];

it.each(READS)('%s answers as its first example does', async (id) => {
  const client = await Client.open();
  expect((await client.call(id)).body).toEqual(exampleOf(id));
});

function exampleOf(id: OperationId): unknown {
  const operation = contract.operations.find((one) => one.id === id);
  const examples = operation?.responses.get(200)?.content?.['application/json']?.examples ?? {};
  const [example] = Object.values(examples);
  if (!example) throw new Error(`${id} has no example`);
  return resolve<Example>(contract.document, example).value;
}
