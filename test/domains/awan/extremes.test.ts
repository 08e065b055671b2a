// No answer breaks the contract, even after the most extreme request or patch of the state. A field may take more than
// another one that it is copied into. A read then finds that out, as a defect of the mock.
import { expect, it } from '@jest/globals';

import { Tables } from '../../../server/domains/awan/tables.ts';
import { sampleOf } from '../../sample.ts';
import { Client, contract } from './client.ts';
import { edited, leavesOf, propertiesOf } from './extremes.ts';
import type { OperationId } from './client.ts';

const READS = contract.operations.filter(({ method }) => method === 'get');

const BODIES = contract.operations
  .map((operation) => ({ id: operation.id as OperationId, operation }))
  .filter(({ operation }) => sampleOf(contract, operation).type === 'application/json');

/** The reads that the mock fails to answer. @param uuid of a record to read in detail as well */
async function failing(client: Client, uuid: string | undefined): Promise<string[]> {
  const failed: string[] = [];
  for (const { id, path } of READS) {
    const last = [...path.template.matchAll(/\{([^}]+)\}/g)].at(-1)?.[1];
    const paths = last === undefined || uuid === undefined ? [{}] : [{}, { [last]: uuid }];
    for (const one of paths) {
      const { status } = await client.call(id as OperationId, { path: one });
      if (status >= 500) failed.push(id);
    }
  }
  return failed;
}

it.each(BODIES)('takes no value by $id that it cannot show', async ({ id, operation }) => {
  let { body } = sampleOf(contract, operation);
  const client = await Client.open();
  for (const { place, values } of propertiesOf(contract, operation, body)) {
    for (const value of values) {
      const wanted = edited(body, place, value);
      const { status } = await (await Client.open()).call(id, { body: wanted });
      expect(status).toBeLessThan(500);
      if (status !== 200) continue;
      body = wanted;
      break;
    }
  }
  const reply = await client.call(id, { body });
  const { data } = reply.body as { data?: { uuid?: string } | null };
  expect(await failing(client, data?.uuid)).toEqual([]);
});

it.each([
  ['an empty text', ''],
  ['a blank', ' '],
  ['64 letters', 'k'.repeat(64)],
  ['101 letters', 'k'.repeat(101)],
  ['256 signs of two units', '😀'.repeat(256)],
  ['a control character', 'ü\u0000'],
  ['a word with a colon', '12:34'],
  ['-1', -1],
  ['0', 0],
  ['0.5', 0.5],
  ['1', 1],
  ['101', 101],
  ['a million millions', 1e12],
  ['the largest number', Number.MAX_SAFE_INTEGER],
  ['the first of all times', '0000-01-01T00:00:00Z'],
  ['the last of all times', '9999-12-31T23:59:59Z'],
  ['the last of all times in Jakarta', '9999-12-31T16:59:59Z'],
  ['an address', '0.0.0.0'],
  ['an empty list', []],
  ['a list of an empty text', ['']],
])('shows every record, even if each possible field is %s', async (_what, value) => {
  const client = await Client.open();
  const state = Tables.encode(client.state) as Record<string, unknown>;
  const changed: Record<string, Record<string, unknown>> = {};
  for (const [name, schema] of Object.entries(Tables.shape)) {
    const table = state[name];
    // The next number and the meter's start are no tables.
    if (typeof table !== 'object' || table === null) continue;
    for (const [id, record] of Object.entries(table)) {
      (changed[name] ??= {})[id] = leavesOf(record).reduce((before: unknown, place) => {
        const after = edited(before, place, value);
        // A record always stands under its own id.
        const isKey =
          place.length === 1 && (record as Record<string, unknown>)[place[0] ?? ''] === id;
        return !isKey && schema.safeParse({ [id]: after }).success ? after : before;
      }, record);
    }
  }
  expect(await client.patch(changed)).toMatchObject({ status: 200 });
  expect(await failing(client, undefined)).toEqual([]);
});
