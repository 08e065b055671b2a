// Every operation with every status that the contract documents for it, without `Prefer`.
import { describe, expect, it } from '@jest/globals';

import { BAD_REQUESTS } from './bad-requests.ts';
import { CASES } from './cases.ts';
import { Client, contract } from './client.ts';
import type { OperationId } from './client.ts';

const ids = contract.operations.map(({ id }) => id as OperationId);
const secured = contract.operations
  .filter((one) => one.security.length > 0)
  .map(({ id }) => id as OperationId);
const cases = [...CASES, ...BAD_REQUESTS];

it.each(ids)('answers %s 200', async (id) => {
  const client = await Client.open();
  expect(await client.call(id)).toMatchObject({ status: 200 });
});

it.each(secured)('refuses %s without a token', async (id) => {
  const client = (await Client.open()).as(null);
  expect(await client.refused(id)).toMatchObject({ status: 401, error_code: '401-1' });
});

it.each(secured)('refuses %s with a forged token', async (id) => {
  const client = (await Client.open()).as('forged');
  expect(await client.refused(id)).toMatchObject({ status: 401, error_code: '401-2' });
});

const reads = contract.operations
  .filter(({ method }) => method === 'get')
  .map(({ id }) => id as OperationId);

describe.each(['empty', 'suspended', 'near-limit'])('in scenario %s', (scenario) => {
  it.each(reads)('%s has no defect', async (id) => {
    const { status } = await (await Client.open(scenario)).call(id);
    expect(status).toBeLessThan(500);
  });
});

it.each(cases)(
  'refuses $operation $when',
  async ({ operation, code, scenario, given, request }) => {
    const client = await Client.open(scenario);
    const user = (await given?.(client)) ?? client;
    expect(await user.refused(operation, request)).toMatchObject({
      status: Number(code.slice(0, 3)),
      error_code: code,
    });
  },
);

it('leaves out no documented status', () => {
  const shown = new Set([
    ...ids.map((id) => `${id} 200`),
    ...secured.map((id) => `${id} 401`),
    ...cases.map(({ operation, code }) => `${operation} ${code.slice(0, 3)}`),
  ]);
  const table = contract.operations.map(({ id, responses }) =>
    [
      id,
      ...responses.statuses.map((status) =>
        shown.has(`${id} ${status}`) ? status : `MISSING ${status}`,
      ),
    ].join(' '),
  );
  process.stdout.write(`${table.join('\n')}\n`);
  expect(table.filter((row) => row.includes('MISSING'))).toEqual([]);
});
