import { describe, expect, it } from '@jest/globals';

import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { all } from '../../../../server/world/table.ts';
import { Client, NOW } from '../client.ts';

const PRIVATE = '0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d';
const AT = NOW.replace('.000', '');

const labelsOf = (vpcs: readonly { label: string }[]) => vpcs.map(({ label }) => label);
const notationsOf = (vpcs: readonly { vpc_ip: { label: string } }[]) =>
  vpcs.map(({ vpc_ip }) => vpc_ip.label);

describe('a new private network', () => {
  it('has the lowest free range of its size', async () => {
    const client = await Client.open();
    const vpc = await client.ok('createVpc', { body: { label: 'kopi-backup', size: 20 } });
    expect(vpc).toMatchObject({
      label: 'kopi-backup',
      created_at: AT,
      vpc_ip: {
        first_address: '10.20.32.1',
        first_address_int: 169091073,
        last_address: '10.20.47.254',
        last_address_int: 169095166,
        cidr: 20,
        label: '10.20.32.0/20',
        updated_at: AT,
      },
    });
  });

  it('fits into a gap between two others', async () => {
    const client = await Client.open();
    await client.ok('createVpc', { body: { label: 'large', size: 20 } });
    const small = await client.ok('createVpc', { body: { label: 'small', size: 28 } });
    expect(small.vpc_ip.label).toBe('10.20.17.0/28');
  });

  it('shares no address with the network of another organization', async () => {
    const client = await Client.open();
    const path = { uuid: RATNAP };
    const vpc = await client.ok('createVpc', { path, body: { label: 'own', size: 16 } });
    expect(vpc.vpc_ip.label).toBe('10.21.0.0/16');
  });

  it('may have a label that another organization has', async () => {
    const client = await Client.open();
    const body = { label: 'kopi-private', size: 24 };
    expect(await client.ok('createVpc', { path: { uuid: RATNAP }, body })).toMatchObject({
      label: 'kopi-private',
    });
  });

  it('shows in the list as its creation showed it, as the newest', async () => {
    const client = await Client.open();
    const vpc = await client.ok('createVpc');
    expect((await client.ok('listVpcs'))[0]).toEqual(vpc);
  });

  it('may be made by a member', async () => {
    const client = await (await Client.open()).logIn('bagasn');
    expect(await client.ok('createVpc')).toMatchObject({ label: 'kopi-backup' });
  });
});

describe('a deleted private network', () => {
  it('is gone', async () => {
    const client = await Client.open();
    await client.ok('deleteVpc');
    expect(labelsOf(await client.ok('listVpcs'))).toEqual(['kopi-private']);
    expect(await client.refused('deleteVpc')).toMatchObject({ status: 404 });
  });

  it('frees its range for others', async () => {
    const client = await Client.open();
    await client.ok('deleteVpc');
    const vpc = await client.ok('createVpc', { body: { label: 'next', size: 24 } });
    expect(vpc.vpc_ip.label).toBe('10.20.16.0/24');
  });
});

describe('a private network', () => {
  it('can be deleted while the organization is suspended', async () => {
    const client = await Client.open('suspended');
    expect(await client.ok('deleteVpc')).toBe('Successfully delete vpc');
  });

  it.each(['virtual_machines', 'clusters'] as const)(
    'stays while one of the %s is inside, and goes if none is',
    async (kind) => {
      const client = await Client.open();
      client.set(({ virtual_machines, clusters }) => {
        for (const one of all(virtual_machines)) one.private_address = '10.1.64.7';
        for (const one of all(clusters)) one.private_address = '10.1.64.8';
        const [first] = kind === 'clusters' ? all(clusters) : all(virtual_machines);
        if (first) first.private_address = '10.20.16.7';
      });
      expect(await client.refused('deleteVpc')).toMatchObject({ error_code: '409-2' });
      expect(await client.ok('deleteVpc', { path: { uuid: PRIVATE } })).toBeDefined();
    },
  );
});

describe('the list of private networks', () => {
  it('has the newest first, or the oldest', async () => {
    const client = await Client.open();
    const oldest = await client.ok('listVpcs', { query: { order_by: 'asc' } });
    expect(labelsOf(await client.ok('listVpcs'))).toEqual(['kopi-test', 'kopi-private']);
    expect(labelsOf(oldest)).toEqual(['kopi-private', 'kopi-test']);
  });

  it.each([
    ['PRIVATE', ['10.20.0.0/20']],
    ['.16.0/24', ['10.20.16.0/24']],
    ['10.20.', ['10.20.16.0/24', '10.20.0.0/20']],
    ['nothing', []],
    ['', ['10.20.16.0/24', '10.20.0.0/20']],
  ])('searches label and range for "%s"', async (search, expected) => {
    const client = await Client.open();
    expect(notationsOf(await client.ok('listVpcs', { query: { search } }))).toEqual(expected);
  });

  it('has pages, of which one past the end is empty', async () => {
    const client = await Client.open();
    const pages = await Promise.all(
      ['1', '2', '3'].map((page) => client.reply('listVpcs', { query: { page, per_page: '1' } })),
    );
    expect(pages.map(({ data }) => labelsOf(data))).toEqual([['kopi-test'], ['kopi-private'], []]);
    expect(pages.map(({ meta }) => meta.pagination)).toEqual(
      [1, 2, 3].map((page) => ({ page, per_page: 1, total: 2, last_page: 2 })),
    );
  });

  it('has one empty page if there is none', async () => {
    const client = await Client.open();
    const { data, meta } = await client.reply('listVpcs', { path: { uuid: RATNAP } });
    expect(data).toEqual([]);
    expect(meta.pagination).toEqual({ page: 1, per_page: 10, total: 0, last_page: 1 });
  });
});
