// The life of a machine, from its order on.
import { expect, it } from '@jest/globals';

import { readAll } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { FREE_ADDRESS, kopiNusa, ORDER, PROJECT, setOrganization } from './given.ts';
import type { DataOf } from '../client.ts';

type Machine = DataOf<'createVirtualMachine'>;

const read = (client: Client, { uuid }: Machine) =>
  client.ok('getVirtualMachine', { path: { vmuuid: uuid } });

const create = (client: Client, changes: object = {}) =>
  client.ok('createVirtualMachine', { body: { ...ORDER, ...changes } });

it('creates a machine for a minute, and then runs it', async () => {
  const client = await Client.open();
  const machine = await create(client);
  await client.advance('PT59.999S');
  expect(await read(client, machine)).toMatchObject({
    status: 'creating',
    meta: { phase: 'creating' },
  });
  await client.advance('PT0.001S');
  expect(await read(client, machine)).toMatchObject({
    status: 'running',
    meta: { phase: 'running' },
    created_at: '2026-03-10T10:00:00+07:00',
    updated_at: '2026-03-10T10:01:00+07:00',
  });
});

it('shows the addresses of a machine once it runs', async () => {
  const client = await Client.open();
  const machine = await create(client, { with_external_ip: true });
  expect(machine).toMatchObject({ ip_address: null, private_ip_address_v4: null });
  await client.advance('PT1M');
  expect(await read(client, machine)).toMatchObject({
    ip_address: [{ address_string: expect.stringMatching(/^203\.0\.113\.\d+$/) }],
    private_ip_address_v4: expect.stringMatching(/^10\.20\.\d+\.\d+$/),
  });
});

it('gives no public address without a wish for one', async () => {
  const client = await Client.open();
  const machine = await create(client, { reserve_external_ip: { is_new: true, reserved: true } });
  await client.advance('PT1M');
  expect(await read(client, machine)).toMatchObject({ ip_address: null });
  expect(kopiNusa(client.state).balance).toBe(2_000_000 - 100);
});

it('gives a machine the reserved address that it asks for', async () => {
  const client = await Client.open();
  const reserve_external_ip = { is_new: false, uuid: FREE_ADDRESS };
  const machine = await create(client, { with_external_ip: true, reserve_external_ip });
  await client.advance('PT1M');
  expect(await read(client, machine)).toMatchObject({
    ip_address: [{ address_string: '203.0.113.11' }],
  });
});

it('lists a new reserved address of a machine', async () => {
  const client = await Client.open();
  const before = await client.ok('listReservedIps');
  await client.ok('createVirtualMachine');
  const after = await client.ok('listReservedIps');
  expect(after).toHaveLength(before.length + 1);
});

it('lists the boot volume of a machine', async () => {
  const client = await Client.open();
  const { volumes } = await create(client);
  expect(volumes).toMatchObject([
    { tag: 'DataVolume', volume: { label: 'kopi-orders', size_gb: 20, mount_point: '/' } },
  ]);
  const listed = await client.ok('listVolumes');
  expect(listed.map(({ uuid }) => uuid)).toContain(volumes[0]?.volume.uuid);
});

it.each([
  { what: 'an hour', price: 100, changes: {} },
  {
    what: 'an hour and the month of a new reserved address',
    price: 50_100,
    changes: { with_external_ip: true, reserve_external_ip: { is_new: true, reserved: true } },
  },
])('needs the credit for $what, and may take all of it', async ({ price, changes }) => {
  const client = await Client.open();
  setOrganization({ balance: price - 1 })(client);
  const { message } = await client.refused('createVirtualMachine', {
    body: { ...ORDER, ...changes },
  });
  expect(message).toMatch(/^The balance of \d+ does not cover one hour at 100$/);
  setOrganization({ balance: price })(client);
  await create(client, changes);
  expect(kopiNusa(client.state).balance).toBe(0);
});

it('charges the second hour at the first full one after the first', async () => {
  const client = await Client.open('empty');
  setOrganization({ balance: 1000 })(client);
  await client.advance('PT30M');
  await create(client);
  await client.advance('PT30M');
  expect(kopiNusa(client.state).balance).toBe(900);
  await client.advance('PT1H');
  expect(kopiNusa(client.state).balance).toBe(800);
});

it("lists a project's machine in the project and nowhere else", async () => {
  const client = await Client.open();
  const machine = await client.ok('createVirtualMachine', { path: PROJECT, body: ORDER });
  expect(machine).toMatchObject({ group_type: 'project', group_uuid: PROJECT.uuid });
  const uuidsIn = async (path = {}) =>
    (await client.ok('listVirtualMachines', { path })).map(({ uuid }) => uuid);
  expect(await uuidsIn(PROJECT)).toEqual([machine.uuid]);
  expect(await uuidsIn()).not.toContain(machine.uuid);
});

it('lists machines from the oldest on, without their group', async () => {
  const client = await Client.open();
  await create(client);
  const list = await client.ok('listVirtualMachines');
  expect(list.map(({ title }) => title)).toEqual(['ubuntu', 'reports', 'orders']);
  expect(list.filter((one) => 'group_uuid' in one)).toEqual([]);
});

it('shows the boot volume of a machine before its others', async () => {
  const client = await Client.open();
  const { volumes } = await client.ok('getVirtualMachine');
  expect(volumes.map(({ tag }) => tag)).toEqual(['DataVolume', 'AdditionalVolume']);
});

it('gives every machine addresses of its own', async () => {
  const client = await Client.open();
  await create(client);
  await create(client);
  const machines = readAll(client.state.virtual_machines);
  expect(new Set(machines.map(({ mac_address }) => mac_address)).size).toBe(machines.length);
  expect(new Set(machines.map(({ private_address }) => private_address)).size).toBe(
    machines.length,
  );
});

it('lets a plain member create a machine', async () => {
  const client = await Client.open();
  const member = await client.logIn('bagasn');
  expect(await create(member)).toMatchObject({ status: 'creating' });
});
