import { describe, expect, it } from '@jest/globals';

import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { Client } from '../client.ts';
import { FREE_ADDRESS, ORDER } from '../virtual-machines/given.ts';

const dottedOf = (reserved: readonly { ip_address: { address_string: string } }[]) =>
  reserved.map(({ ip_address }) => ip_address.address_string);

describe('the list of reserved addresses', () => {
  it('has those in use and those that are free, the newest first, but no ephemeral one', async () => {
    const client = await Client.open();
    const found = await client.ok('listReservedIps');
    expect(dottedOf(found)).toEqual(['203.0.113.11', '203.0.113.10']);
    expect(found[1]).toMatchObject({
      uuid: '6d8f0a2c-4e61-4b83-95a7-7c9e1b3d5f46',
      ip_address_id: 9,
      organization_id: 48,
      organization: { name: 'Kopi Nusa' },
      tags: ['web'],
      created_at: '2026-01-10T03:00:00Z',
    });
  });

  it('shows each address in both forms', async () => {
    const client = await Client.open();
    const [newest] = await client.ok('listReservedIps');
    expect(newest?.ip_address).toEqual({
      address: 3405803787,
      address_string: '203.0.113.11',
      cidr: 24,
      gateway: 3405804030,
      gateway_string: '203.0.113.254',
      private_address: 3405803787,
      private_address_string: '203.0.113.11',
      active: true,
      suitable_for: 'all',
      created_at: '2026-01-05T02:15:00Z',
      updated_at: '2026-01-05T02:15:00Z',
      deleted_at: null,
    });
  });

  it('tells when an address was taken', async () => {
    const client = await Client.open();
    const reserve_external_ip = { is_new: false, uuid: FREE_ADDRESS };
    const body = { ...ORDER, with_external_ip: true, reserve_external_ip };
    await client.ok('createVirtualMachine', { body });
    const [taken] = await client.ok('listReservedIps');
    expect(taken).toMatchObject({
      uuid: FREE_ADDRESS,
      created_at: '2026-01-19T07:40:00Z',
      updated_at: '2026-03-10T03:00:00Z',
    });
  });

  it('can have the oldest first', async () => {
    const client = await Client.open();
    const found = await client.ok('listReservedIps', { query: { order_by: 'asc' } });
    expect(dottedOf(found)).toEqual(['203.0.113.10', '203.0.113.11']);
  });

  it.each([
    ['113.1', ['203.0.113.11', '203.0.113.10']],
    ['.10', ['203.0.113.10']],
    ['Test', ['203.0.113.11']],
    ['203.0.113.12', []],
    ['', ['203.0.113.11', '203.0.113.10']],
  ])('searches address and tags for "%s"', async (search, expected) => {
    const client = await Client.open();
    expect(dottedOf(await client.ok('listReservedIps', { query: { search } }))).toEqual(expected);
  });

  it('has pages', async () => {
    const client = await Client.open();
    const query = { page: '2', per_page: '1' };
    const { data, meta } = await client.reply('listReservedIps', { query });
    expect(dottedOf(data)).toEqual(['203.0.113.10']);
    expect(meta.pagination).toEqual({ page: 2, per_page: 1, total: 2, last_page: 2 });
  });

  it('has none of another organization', async () => {
    const client = await Client.open();
    expect(await client.ok('listReservedIps', { path: { uuid: RATNAP } })).toEqual([]);
  });
});
