// Labels that a body may have.
import { expect, it } from '@jest/globals';

import { sampleOf } from '../../sample.ts';
import { Client, contract } from './client.ts';
import type { OperationId } from './client.ts';

const ids = contract.operations
  .filter((one) => sampleOf(contract, one).type === 'application/json')
  .map(({ id }) => id as OperationId);

it.each(ids)('reads JSON that is labelled text/plain by %s', async (id) => {
  const client = await Client.open();
  const headers = { 'content-type': 'text/plain;charset=UTF-8' };
  expect(await client.call(id, { headers })).toMatchObject({ status: 200 });
});
