// A patch of the state is refused if an answer would break the contract after it.
import { expect, it } from '@jest/globals';

import { INVOICES } from '../../../server/domains/awan/invoices/first.ts';
import { KOPI_NUSA } from '../../../server/domains/awan/organizations/first.ts';
import { PAYMENT_GATEWAYS } from '../../../server/domains/awan/payments/first.ts';
import { RACK_PLAN } from './bare-metal/orders.ts';
import { Client } from './client.ts';
import { UBUNTU, VM_PLAN, VOLUME_PLAN } from './virtual-machines/given.ts';

const METAL = 'a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59';
const LET = '2b4d6f80-a1c3-4e5f-9a7b-8c0d2e4f6a17';
const BOOT = '8f1a3c5e-7d92-4b60-9e4f-2a6b8c0d1e35';
const GATEWAY = PAYMENT_GATEWAYS[0]?.uuid ?? '';
const INVOICE = INVOICES[0]?.uuid ?? '';

it.each([
  ['virtual_machines', UBUNTU, 'mac_address', '02:00:5E:10:00:01'],
  ['virtual_machines', UBUNTU, 'tags', ['']],
  ['bare_metals', METAL, 'tags', ['']],
  ['machines', LET, 'zone', ''],
  ['machines', LET, 'mac_address', ''],
  ['pricings', VM_PLAN, 'ram_mb', 0],
  ['pricings', VM_PLAN, 'vcpu_core', 0.5],
  ['pricings', VM_PLAN, 'storage_gb', 0],
  ['pricings', RACK_PLAN, 'vcpu_core', 0.5],
  ['virtual_machines', UBUNTU, 'pricing_uuid', VOLUME_PLAN],
  ['machines', LET, 'pricing_uuid', VM_PLAN],
  ['volumes', BOOT, 'label', 'k'.repeat(101)],
  ['volumes', BOOT, 'mount_point', 'data'],
  ['addresses', '203.0.113.10', 'reservation', { tags: [''] }],
  ['payment_gateways', GATEWAY, 'url', '/a path'],
  ['payment_gateways', GATEWAY, 'vat', 101],
  ['payments', 'kpn-7Q2x', 'va_number', ''],
  ['invoices', INVOICE, 'number', 'k'.repeat(101)],
  ['invoices', INVOICE, 'note', 'k'.repeat(256)],
  ['invoices', INVOICE, 'credit_from_balance', 1e12],
  ['organizations', KOPI_NUSA, 'created_at', '9999-12-31T23:59:59Z'],
])('refuses one of the %s, %s, whose %s is %j', async (table, id, field, value) => {
  const client = await Client.open();
  expect(await client.patch({ [table]: { [id]: { [field]: value } } })).toMatchObject({
    status: 400,
  });
});
