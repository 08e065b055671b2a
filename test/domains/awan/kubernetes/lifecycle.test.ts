// A cluster from its creation to its end.
import { beforeEach, describe, expect, it } from '@jest/globals';

import { WAREHOUSE } from '../../../../server/domains/awan/projects/first.ts';
import { all } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { FREE_RESERVATION, PLAIN, setStatus, wishFor } from './cluster.ts';

let client: Client;

beforeEach(async () => {
  client = await Client.open();
});

/** Creates a cluster and returns the path to it. */
async function create(changes: object = {}): Promise<{ k8suuid: string }> {
  const { uuid } = await client.ok('createCluster', { body: { ...PLAIN, ...changes } });
  return { k8suuid: uuid };
}

describe('a new cluster', () => {
  it('is pending for three minutes, and then runs', async () => {
    const path = await create();
    await client.advance('PT2M59S');
    expect(await client.ok('getClusterStatus', { path })).toBe('pending');
    await client.advance('PT1S');
    expect(await client.ok('getClusterStatus', { path })).toBe('running');
  });

  it('is shown as it was ordered', async () => {
    const tags = ['uji', 'coba'];
    const cluster = await client.ok('createCluster', { body: { ...PLAIN, tags, enable_ha: true } });
    expect(cluster).toMatchObject({
      name: 'uji',
      release_name: 'uji',
      pvc_name: 'data-uji-etcd-0',
      project: null,
      replica: 3,
      tags,
      ip_addresses: [],
      pv_pricing: { uuid: '00000000-0000-0000-0000-000000000000' },
    });
    expect(await client.ok('getCluster', { path: { k8suuid: cluster.uuid } })).toEqual(cluster);
  });

  it('belongs to the project that it is created in', async () => {
    const path = { 'group-type': 'projects', uuid: WAREHOUSE };
    const cluster = await client.ok('createCluster', { path, body: PLAIN });
    expect(cluster).toMatchObject({ project: { uuid: WAREHOUSE }, replica: 1, tags: null });
    expect(await client.ok('listClusters', { path })).toEqual([cluster]);
  });

  it('has a private address of its own', async () => {
    await create();
    await create();
    const clusters = await client.ok('listClusters');
    expect(new Set(clusters.map((one) => one.private_ip_address_v4)).size).toBe(3);
  });
});

describe('the public address of a cluster', () => {
  it('is a new one that goes with it', async () => {
    const path = await create({ with_external_ip: true });
    await client.advance('PT3M');
    const { ip_addresses } = await client.ok('getCluster', { path });
    const [attachment] = ip_addresses;
    expect(ip_addresses).toHaveLength(1);
    await client.ok('deleteCluster', { path });
    const again = await client.ok('getCluster', {
      path: await create({ with_external_ip: true, reserve_external_ip: [] }),
    });
    expect(again.ip_addresses[0]?.ip_address.address_string).toBe(
      attachment?.ip_address.address_string,
    );
  });

  it('is a reserved one that stays', async () => {
    const path = await create(wishFor(FREE_RESERVATION));
    const { ip_addresses } = await client.ok('getCluster', { path });
    expect(ip_addresses.map((one) => one.ip_address.address_string)).toEqual(['203.0.113.11']);
    await client.advance('PT3M');
    await client.ok('deleteCluster', { path });
    const next = await client.ok('getCluster', { path: await create(wishFor(FREE_RESERVATION)) });
    expect(next.ip_addresses.map((one) => one.ip_address.address_string)).toEqual(['203.0.113.11']);
  });

  it('is not assigned if none is wanted', async () => {
    const path = await create({ ...wishFor(FREE_RESERVATION), with_external_ip: false });
    expect((await client.ok('getCluster', { path })).ip_addresses).toEqual([]);
  });

  it('may be one of several, in the order of the request', async () => {
    const path = await create({
      with_external_ip: true,
      reserve_external_ip: [{ is_new: true }, ...wishFor(FREE_RESERVATION).reserve_external_ip],
    });
    const { ip_addresses } = await client.ok('getCluster', { path });
    expect(ip_addresses.map((one) => one.ip_address.address_string)).toEqual([
      expect.not.stringMatching('203.0.113.11'),
      '203.0.113.11',
    ]);
  });
});

describe('a change of a cluster', () => {
  it('renames it but not its release, and takes three minutes', async () => {
    expect(await client.ok('updateCluster', { body: { name: 'baru' } })).toMatchObject({
      name: 'baru',
      release_name: 'kopi-cluster',
      pvc_name: 'data-kopi-cluster-etcd-0',
      replica: 1,
      status: 'pending',
    });
    await client.advance('PT3M');
    expect(await client.ok('getClusterStatus')).toBe('running');
  });

  it('switches its high availability and keeps its name', async () => {
    const grown = await client.ok('updateCluster', { body: { enable_ha: true } });
    expect(grown).toMatchObject({ name: 'kopi-cluster', replica: 3 });
    await client.advance('PT3M');
    expect(await client.ok('updateCluster', { body: { enable_ha: false } })).toMatchObject({
      replica: 1,
    });
  });

  it.each([[{ name: 'baru' }], [{ enable_ha: false }]])(
    'is made in a suspended organization by %j, and starts nothing',
    async (body) => {
      const suspended = await Client.open('suspended');
      suspended.set(({ clusters }) => {
        for (const cluster of all(clusters)) cluster.replica = 3;
      });
      expect(await suspended.ok('updateCluster', { body })).toMatchObject({
        ...('name' in body ? body : { replica: 1 }),
        status: 'not_running',
        updated_at: '2026-03-10T03:00:00Z',
      });
      await suspended.advance('PT3M');
      expect(await suspended.ok('getClusterStatus')).toBe('not_running');
    },
  );

  it.each([
    ['demo', { name: 'kopi-cluster' }],
    ['demo', { name: 'kopi-cluster', enable_ha: false }],
    ['suspended', { enable_ha: false }],
  ])('leaves it in scenario %s as it is if %j is so already', async (scenario, body) => {
    const console = await Client.open(scenario);
    const before = await console.ok('getCluster');
    expect(await console.ok('updateCluster', { body })).toEqual(before);
  });
});

describe('a deleted cluster', () => {
  it.each(['running', 'not_running'] as const)('is gone, when it was %s', async (status) => {
    client.set((state) => {
      setStatus(state, status);
    });
    expect(await client.ok('deleteCluster')).toBe('deleted');
    expect(await client.refused('getCluster')).toMatchObject({ error_code: '404-1' });
    expect(await client.ok('listClusters')).toEqual([]);
  });
});

describe('the list of clusters', () => {
  it('has the newest first', async () => {
    await create({ name: 'kedua' });
    await client.advance('PT1S');
    await create({ name: 'ketiga' });
    const names = (await client.ok('listClusters')).map(({ name }) => name);
    expect(names).toEqual(['ketiga', 'kedua', 'kopi-cluster']);
  });

  it.each([
    [{}, 3, { per_page: 10, page: 1, total: 3, last_page: 1 }],
    [{ per_page: '2' }, 2, { per_page: 2, page: 1, total: 3, last_page: 2 }],
    [{ per_page: '2', page: '2' }, 1, { per_page: 2, page: 2, total: 3, last_page: 2 }],
    [{ per_page: '3' }, 3, { per_page: 3, page: 1, total: 3, last_page: 1 }],
    [{ per_page: '100', page: '2' }, 0, { per_page: 100, page: 2, total: 3, last_page: 1 }],
  ])('has for %j %i of them', async (query, count, pagination) => {
    await create();
    await create();
    const { data, meta } = await client.reply('listClusters', { query });
    expect(data).toHaveLength(count);
    expect(meta).toEqual({ pagination });
  });

  it('is one empty page if there is none', async () => {
    const path = { 'group-type': 'projects', uuid: WAREHOUSE };
    const { data, meta } = await client.reply('listClusters', { path });
    expect(data).toEqual([]);
    expect(meta).toEqual({ pagination: { per_page: 10, page: 1, total: 0, last_page: 1 } });
  });

  it.each([{ per_page: '101' }, { per_page: '0' }, { page: '0' }])('refuses %j', async (query) => {
    expect(await client.refused('listClusters', { query })).toMatchObject({ error_code: '400-1' });
  });
});
