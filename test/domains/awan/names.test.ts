// Names that users, groups and machines may have.
import { describe, expect, it } from '@jest/globals';

import { sampleOf } from '../../sample.ts';
import { Client, contract } from './client.ts';
import type { OperationId } from './client.ts';

/** The happy body of an operation, except for one property. */
function bodyWith(id: OperationId, property: string, value: string): object {
  const operation = contract.operations.find((one) => one.id === id);
  if (!operation) throw new Error(`There is no operation ${id}`);
  const { body } = sampleOf(contract, operation);
  return Object.assign({}, body, { [property]: value });
}

describe.each([
  ['registerUser', 'name'],
  ['createOrganization', 'name'],
  ['updateOrganization', 'name'],
  ['createProject', 'name'],
  ['updateProject', 'name'],
  ['createVirtualMachine', 'title'],
  ['createBareMetal', 'title'],
] as const)('%s', (id, property) => {
  it.each(['   ', '\u00a0\u2003', 'kopi\nnusa', '\u0000', 'kopi\u0085'])(
    'refuses the name %j',
    async (name) => {
      const client = await Client.open();
      const { error_code, message } = await client.refused(id, {
        body: bodyWith(id, property, name),
      });
      expect(`${error_code} ${message}`).toContain(`400-1 /body/${property} `);
    },
  );

  it.each([' Kopi  Tubruk ', '咖啡', '\u2028k', '😀'])('takes the name %j', async (name) => {
    const client = await Client.open();
    const body = bodyWith(id, property, name);
    expect(await client.call(id, { body })).toMatchObject({ status: 200 });
  });
});

describe.each(['createVirtualMachine', 'createBareMetal'] as const)('%s', (id) => {
  it('accepts a hostname of 63 characters, and refuses one of 64', async () => {
    const client = await Client.open();
    const bodyOf = (length: number) => bodyWith(id, 'hostname', 'k'.repeat(length - 2) + '.n');
    const { message } = await client.refused(id, { body: bodyOf(64) });
    expect(message).toBe('/body/hostname must NOT have more than 63 characters');
    await client.ok(id, { body: bodyOf(63) });
  });
});
