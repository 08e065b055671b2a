// The first data and the contract's examples tell one story, in whichever fields an example shows.
import { expect, it } from '@jest/globals';

import { resolve } from '../../../../server/contract/document.ts';
import { Client, contract } from '../client.ts';
import type { Example } from '../../../../server/contract/document.ts';
import type { OperationId } from '../client.ts';

/** The first example of an operation's success. */
function exampleOf(id: OperationId): unknown {
  const operation = contract.operations.find((one) => one.id === id);
  const { content = {} } = operation?.responses.get(200) ?? {};
  const [example] = Object.values(content['application/json']?.examples ?? {});
  return example && resolve<Example>(contract.document, example).value;
}

it.each([
  'getCurrentUser',
  'verifyUser',
  'listOrganizations',
  'getOrganization',
  'listOrganizationMembers',
  'addOrganizationMember',
  'manageOrganizationMembers',
  'removeOrganizationMember',
] as const)('answers %s in a demo session as its example shows', async (id) => {
  const client = await Client.open();
  const example = exampleOf(id);
  expect(example).toHaveProperty('result', true);
  // The cast: an example of a success is an object.
  expect(await client.reply(id)).toMatchObject(example as object);
});
