// A patch of the state is refused after which an answer would break the contract.
import { expect, it } from '@jest/globals';

import { Client } from './client.ts';
import { UBUNTU, VM_PLAN } from './virtual-machines/given.ts';

const METAL = 'a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59';
const LET = '2b4d6f80-a1c3-4e5f-9a7b-8c0d2e4f6a17';

it.each([
  ['virtual_machines', UBUNTU, 'mac_address', '02:00:5E:10:00:01'],
  ['virtual_machines', UBUNTU, 'tags', ['']],
  ['bare_metals', METAL, 'tags', ['']],
  ['machines', LET, 'zone', ''],
  ['machines', LET, 'mac_address', ''],
  ['pricings', VM_PLAN, 'ram_mb', 0],
  ['pricings', VM_PLAN, 'vcpu_core', 0.5],
])('refuses one of the %s, %s, whose %s is %j', async (table, id, field, value) => {
  const client = await Client.open();
  expect(await client.patch({ [table]: { [id]: { [field]: value } } })).toMatchObject({
    status: 400,
  });
});
