import { expect, it } from '@jest/globals';

import { FIRST } from '../../../server/domains/awan/first.ts';
import { all } from '../../../server/world/table.ts';
import { Client } from './client.ts';

it('takes the voucher for the first top-up in an organization without any', async () => {
  const client = await Client.open('empty');
  const body = { code: 'KOPI-FIRST' };
  expect(await client.ok('redeemVoucher', { body })).toMatchObject({ new_balance: 100_000 });
});

it('has each record once', () => {
  const { virtual_machines, bare_metals, volumes, clusters, addresses } = FIRST.demo;
  for (const table of [virtual_machines, bare_metals, volumes, clusters, addresses]) {
    const ids = all<{ id: number }>(table).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
