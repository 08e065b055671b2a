import { describe, expect, it } from '@jest/globals';

import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import { find } from '../../../../server/world/table.ts';
import { inJakarta } from '../../../../server/domains/awan/times.ts';
import { Client, NOW } from '../client.ts';
import { setOrganization } from '../virtual-machines/given.ts';
import { BOOT, DATA, TEN, TWENTY, volumeLines } from './volumes.ts';

const AT = inJakarta(NOW);
const PROJECT = { 'group-type': 'projects', 'group-uuid': STOREFRONT };

const balanceOf = ({ state }: Client) => find(state.organizations, KOPI_NUSA)?.balance ?? 0;
const labelsOf = (volumes: readonly { label: string }[]) => volumes.map(({ label }) => label);

describe('a new volume', () => {
  it('has the size of its plan and no machine', async () => {
    const client = await Client.open();
    const body = { organization_uuid: KOPI_NUSA, pricing_uuid: TWENTY, label: 'kopi-logs' };
    const volume = await client.ok('createVolume', { body });
    expect(volume).toMatchObject({
      PVCName: volume.uuid,
      organization: { name: 'Kopi Nusa' },
      user: { username: 'ratnap' },
      pricing: { instance_type: 'v-2' },
      label: 'kopi-logs',
      size_gb: 20,
      is_used: false,
      mount_point: null,
      project: null,
      instance_has_volumes: [],
      volume_type: 'external',
      created_at: AT,
      updated_at: AT,
    });
  });

  it('costs an hour at once, which the answer shows taken', async () => {
    const client = await Client.open();
    const before = balanceOf(client);
    const { uuid, organization } = await client.ok('createVolume');
    expect(organization.balance).toBe(before - 10);
    expect(balanceOf(client)).toBe(before - 10);
    expect(find(client.state.volumes, uuid)?.paid_until).toBe('2026-03-10T04:00:00.000Z');
    expect(volumeLines(client.state)).toMatchObject([
      { label: 'kopi-data', quantity: 1, price_per_unit: 10, unit: 'hour', pricing_type: 'v-1' },
    ]);
  });

  it('may cost the whole credit', async () => {
    const client = await Client.open();
    setOrganization({ balance: 10 })(client);
    await client.ok('createVolume');
    expect(balanceOf(client)).toBe(0);
  });

  it('shows in the list as the last', async () => {
    const client = await Client.open();
    const { uuid } = await client.ok('createVolume');
    const list = await client.ok('listVolumes');
    expect(list.at(-1)).toMatchObject({ uuid, instance_has_volumes: null });
  });

  it('of a project shows in its list only', async () => {
    const client = await Client.open();
    const volume = await client.ok('createVolume', { path: PROJECT });
    expect(volume.project).toMatchObject({ uuid: STOREFRONT, name: 'storefront' });
    const [found, ...others] = await client.ok('listVolumes', { path: PROJECT });
    expect(found).toMatchObject({ uuid: volume.uuid, project: { uuid: STOREFRONT } });
    expect(others).toEqual([]);
    expect(await client.ok('listVolumes')).toHaveLength(4);
  });

  it('may be made by a member', async () => {
    const client = await (await Client.open()).logIn('bagasn');
    expect(await client.ok('createVolume')).toMatchObject({ user: { username: 'bagasn' } });
  });
});

describe('the list of volumes', () => {
  it('has boot and external volumes, the oldest first', async () => {
    const client = await Client.open();
    const list = await client.ok('listVolumes');
    expect(labelsOf(list)).toEqual(['kopi-web', 'kopi-data', 'kopi-reports', 'kopi-spare']);
    expect(list.map(({ volume_type }) => volume_type)).toEqual([
      'boot',
      'external',
      'boot',
      'external',
    ]);
  });

  it('has the boot volume of a new machine', async () => {
    const client = await Client.open();
    const { hostname } = await client.ok('createVirtualMachine');
    expect((await client.ok('listVolumes')).at(-1)).toMatchObject({
      label: hostname,
      volume_type: 'boot',
      is_used: true,
      mount_point: '/',
    });
  });

  it('is empty for an organization that has none', async () => {
    const client = await Client.open();
    expect(await client.ok('listVolumes', { path: { 'group-uuid': RATNAP } })).toEqual([]);
  });
});

describe('a renamed volume', () => {
  it('keeps everything but its label', async () => {
    const client = await Client.open();
    const before = (await client.ok('listVolumes')).find(({ uuid }) => uuid === DATA);
    const renamed = await client.ok('renameVolume', { body: { label: 'kopi-archive' } });
    expect(renamed).toMatchObject({ label: 'kopi-archive', updated_at: AT });
    expect(renamed.instance_has_volumes).toMatchObject([
      { tag: 'AdditionalVolume', source: { hostname: 'kopi-web' }, volume: { uuid: DATA } },
    ]);
    const after = (await client.ok('listVolumes')).find(({ uuid }) => uuid === DATA);
    expect(after).toEqual({ ...before, label: 'kopi-archive', updated_at: AT });
  });

  it('may be a boot volume, which shows the plan of its machine', async () => {
    const client = await Client.open();
    const renamed = await client.ok('renameVolume', { path: { uuid: BOOT } });
    expect(renamed).toMatchObject({ volume_type: 'boot', pricing: { instance_type: 's-b' } });
    expect(renamed.instance_has_volumes).toMatchObject([{ tag: 'DataVolume' }]);
  });

  it('may be one of a suspended organization', async () => {
    const client = await Client.open('suspended');
    expect(await client.ok('renameVolume')).toMatchObject({ label: 'kopi-archive' });
  });
});

describe('a resized volume', () => {
  it('has the size of its new plan, and the machine that it had', async () => {
    const client = await Client.open();
    const resized = await client.ok('resizeVolume');
    expect(resized).toMatchObject({ size_gb: 20, pricing: { uuid: TWENTY }, updated_at: AT });
    expect(resized.instance_has_volumes).toHaveLength(1);
    const list = await client.ok('listVolumes');
    expect(list.find(({ uuid }) => uuid === DATA)).toMatchObject({ size_gb: 20 });
  });

  it('costs the difference for the hour that is paid, and then its new price', async () => {
    const client = await Client.open();
    const { uuid } = await client.ok('createVolume');
    const before = balanceOf(client);
    await client.ok('resizeVolume', { path: { uuid } });
    expect(balanceOf(client)).toBe(before - 10);
    expect(find(client.state.volumes, uuid)?.paid_until).toBe('2026-03-10T04:00:00.000Z');
    expect(volumeLines(client.state)).toMatchObject([
      { pricing_type: 'v-1', price_per_unit: 10, quantity: 1 },
      {
        pricing_type: 'v-2',
        price_per_unit: 10,
        quantity: 1,
        ended_at: '2026-03-10T04:00:00.000Z',
      },
    ]);
  });
});

describe('an hour of a volume that has begun', () => {
  /** A volume from a minute past three, seen at a minute to five. The credit covers nothing else. */
  async function late(balance: number) {
    const client = await Client.open('empty');
    setOrganization({ balance })(client);
    await client.advance('PT1M');
    const { uuid } = await client.ok('createVolume');
    await client.advance('PT1H58M');
    expect(balanceOf(client)).toBe(balance - 10);
    return { client, path: { uuid } };
  }

  it('is charged before the volume is deleted', async () => {
    const { client, path } = await late(1000);
    await client.ok('deleteVolume', { path });
    expect(balanceOf(client)).toBe(980);
  });

  it('is charged by the old plan before it is resized, and then the difference', async () => {
    const { client, path } = await late(1000);
    await client.ok('resizeVolume', { path });
    expect(balanceOf(client)).toBe(970);
    expect(find(client.state.volumes, path.uuid)?.paid_until).toBe('2026-03-10T05:01:00.000Z');
  });

  it('keeps the volume from being resized if the credit does not cover it', async () => {
    const { client, path } = await late(19);
    expect(await client.refused('resizeVolume', { path })).toMatchObject({ error_code: '403-3' });
  });

  it('suspends the organization at the deletion if the credit does not cover it', async () => {
    const { client, path } = await late(19);
    await client.ok('deleteVolume', { path });
    expect(find(client.state.organizations, KOPI_NUSA)).toMatchObject({
      balance: 9,
      suspended: 'credit',
    });
  });
});

describe('a clone', () => {
  it('has the plan and size of its source, but no machine', async () => {
    const client = await Client.open();
    const clone = await client.ok('cloneVolume');
    expect(clone).toMatchObject({
      label: 'kopi-data-copy',
      size_gb: 10,
      pricing: { uuid: TEN },
      volume_type: 'external',
      instance_has_volumes: [],
      created_at: AT,
    });
    expect(clone.uuid).not.toBe(DATA);
  });

  it('costs its first hour', async () => {
    const client = await Client.open();
    const before = balanceOf(client);
    await client.ok('cloneVolume');
    expect(balanceOf(client)).toBe(before - 10);
  });

  it('does not follow its source', async () => {
    const client = await Client.open();
    const { uuid } = await client.ok('cloneVolume');
    await client.ok('resizeVolume');
    const list = await client.ok('listVolumes');
    expect(list.find((one) => one.uuid === uuid)).toMatchObject({ size_gb: 10 });
  });

  it('of a boot volume is an external one by the cheapest plan that is large enough', async () => {
    const client = await Client.open();
    const body = { source_volume_uuid: BOOT, label: 'kopi-web-copy' };
    const clone = await client.ok('cloneVolume', { body });
    expect(clone).toMatchObject({
      volume_type: 'external',
      size_gb: 20,
      pricing: { instance_type: 'v-2' },
      is_used: false,
      mount_point: null,
    });
  });
});

describe('a deleted volume', () => {
  it('is gone', async () => {
    const client = await Client.open();
    expect(await client.ok('deleteVolume')).toBe('Delete Volume Success');
    expect(labelsOf(await client.ok('listVolumes'))).not.toContain('kopi-spare');
    expect(await client.refused('deleteVolume')).toMatchObject({ error_code: '404-1' });
  });

  it('costs nothing more', async () => {
    const client = await Client.open();
    await client.ok('deleteVolume');
    await client.advance('PT3H');
    const labels = labelsOf(volumeLines(client.state));
    expect(labels).toContain('kopi-data');
    expect(labels).not.toContain('kopi-spare');
  });

  it('may be one of a suspended organization', async () => {
    const client = await Client.open('suspended');
    expect(await client.ok('deleteVolume')).toBe('Delete Volume Success');
  });
});
