// The life of a bare metal, from its order to its deletion.
import { expect, it } from '@jest/globals';

import { readAll } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { FREE_ADDRESS, kopiNusa, PROJECT, setOrganization } from '../virtual-machines/given.ts';
import { addRack, namesOnOffer, order, orderOne, RACK, TWIN } from './orders.ts';

const RICH = setOrganization({ balance: 20_000_000 });

it('installs a bare metal for 20 minutes, and then runs it', async () => {
  const client = await Client.open();
  const path = { bmuuid: await orderOne(client) };
  await client.advance('PT19M59S');
  expect(await client.ok('getBareMetalStatus', { path })).toBe('Ready');
  await client.advance('PT1S');
  expect(await client.ok('getBareMetalStatus', { path })).toBe('Deployed');
  expect(await client.ok('getBareMetal', { path })).toMatchObject({
    machine: { status_name: 'Deployed', updated_at: '2026-03-10T10:20:00+07:00' },
    created_at: '2026-03-10T10:00:00+07:00',
    updated_at: '2026-03-10T10:20:00+07:00',
  });
});

it('charges the whole period at once, and invoices it', async () => {
  const client = await Client.open();
  RICH(client);
  const before = readAll(client.state.invoices).map(({ uuid }) => uuid);
  await client.ok('createBareMetal', { body: TWIN });
  expect(kopiNusa(client.state).balance).toBe(8_000_000);
  const invoices = readAll(client.state.invoices).filter(({ uuid }) => !before.includes(uuid));
  expect(invoices).toMatchObject([
    {
      status: 'paid',
      credit_from_balance: 12_000_000,
      period_start: '2026-03-10T03:00:00.000Z',
      period_end: '2026-06-10T03:00:00.000Z',
      items: [
        {
          resource_type: 'baremetal',
          label: 'archive',
          pricing_type: 'Paket-3',
          unit: '3 month',
          quantity: 1,
          price_per_unit: 12_000_000,
        },
      ],
    },
  ]);
});

it('lists the invoice of an order', async () => {
  const client = await Client.open();
  await client.ok('createBareMetal', { body: RACK });
  const [newest] = await client.ok('listInvoices');
  expect(newest).toMatchObject({ subtotal: 58_000, status: 'paid' });
});

it('needs the credit for the period, to the rupiah', async () => {
  const client = await Client.open();
  setOrganization({ balance: 57_999 })(client);
  const { message } = await client.refused('createBareMetal', { body: RACK });
  expect(message).toBe('The balance of 57999 does not cover one month at 58000');
  setOrganization({ balance: 58_000 })(client);
  await client.ok('createBareMetal', { body: RACK });
  expect(kopiNusa(client.state).balance).toBe(0);
});

it.each([
  ['demo', RACK, ['Twin server 2U']],
  ['demo', TWIN, ['Rack server 1U']],
  ['empty', RACK, ['Twin server 2U']],
  ['empty', TWIN, ['Rack server 1U']],
])(
  'takes a machine ordered in %s off the offer, and offers it again when it is given back',
  async (scenario, body, rest) => {
    const client = await Client.open(scenario);
    RICH(client);
    expect(await namesOnOffer(client)).toEqual(['Rack server 1U', 'Twin server 2U']);
    const bmuuid = await orderOne(client, body);
    expect(await namesOnOffer(client)).toEqual(rest);
    expect(await client.ok('deleteBareMetal', { path: { bmuuid } })).toBe('deleted');
    expect(await namesOnOffer(client)).toEqual(['Rack server 1U', 'Twin server 2U']);
  },
);

it('offers a kind as long as one machine of it is free', async () => {
  const client = await Client.open();
  addRack(client);
  await client.ok('createBareMetal', { body: RACK });
  expect(await namesOnOffer(client)).toContain('Rack server 1U');
  await client.ok('createBareMetal', { body: RACK });
  expect(await namesOnOffer(client)).not.toContain('Rack server 1U');
});

it('says that a machine is let', async () => {
  const client = await Client.open();
  const [bareMetal] = await order(client);
  expect(bareMetal?.machine).toMatchObject({ machine_status: 'unavailable', status_name: 'Ready' });
});

it('gives each bare metal a free address, and takes it back at the deletion', async () => {
  const client = await Client.open();
  const count = readAll(client.state.addresses).length;
  const path = { bmuuid: await orderOne(client) };
  const { ip_address_id, ip_address } = await client.ok('getBareMetal', { path });
  expect(ip_address).toMatchObject({
    id: ip_address_id,
    suitable_for: 'baremetal',
    pricing_id: 31,
  });
  expect(kopiNusa(client.state).balance).toBe(2_000_000 - 58_000);
  await client.ok('deleteBareMetal', { path });
  expect(readAll(client.state.addresses)).toHaveLength(count);
});

it('adds the reserved address of the order, and leaves it to the organization in the end', async () => {
  const client = await Client.open();
  const wish = {
    with_external_ip: true,
    reserve_external_ip: { is_new: false, uuid: FREE_ADDRESS },
  };
  const [bareMetal] = await order(client, { ...RACK, ...wish });
  expect(bareMetal?.ip_address).toMatchObject([{ address_string: '203.0.113.11' }]);
  const path = { bmuuid: bareMetal?.uuid ?? '' };
  const { ip_address } = await client.ok('getBareMetal', { path });
  expect(ip_address?.address_string).not.toBe('203.0.113.11');
  await client.ok('deleteBareMetal', { path });
  const uses = readAll(client.state.addresses).filter(({ address }) => address === '203.0.113.11');
  expect(uses).toMatchObject([{ reservation: { uuid: FREE_ADDRESS }, use: null }]);
});

it('fills an order for two with two machines, two addresses and one invoice', async () => {
  const client = await Client.open();
  addRack(client);
  const invoices = readAll(client.state.invoices).length;
  const bareMetals = await order(client, { ...RACK, compute_same_config: 2 });
  expect(new Set(bareMetals.map(({ machine }) => machine.uuid)).size).toBe(2);
  const details = await Promise.all(
    bareMetals.map(({ uuid }) => client.ok('getBareMetal', { path: { bmuuid: uuid } })),
  );
  expect(new Set(details.map(({ ip_address }) => ip_address?.address)).size).toBe(2);
  expect(readAll(client.state.invoices)).toHaveLength(invoices + 1);
  expect(kopiNusa(client.state).balance).toBe(2_000_000 - 2 * 58_000);
});

it('answers an order as it was sent, with the missing parts filled in', async () => {
  const client = await Client.open();
  addRack(client);
  const body = { ...RACK, compute_same_config: 2 };
  expect(await client.ok('createBareMetal', { path: PROJECT, body })).toMatchObject({
    ...body,
    organization_id: 48,
    project_id: 12,
    project_uuid: PROJECT.uuid,
    user_id: 1204,
    with_external_ip: false,
    reserve_external_ip: { is_new: true, reserved: false },
  });
});

it('returns no money for the rest of a period', async () => {
  const client = await Client.open();
  const path = { bmuuid: await orderOne(client) };
  const { balance } = kopiNusa(client.state);
  await client.ok('deleteBareMetal', { path });
  expect(kopiNusa(client.state).balance).toBe(balance);
});

it('forgets a deleted bare metal', async () => {
  const client = await Client.open();
  await client.ok('deleteBareMetal');
  expect(await client.refused('getBareMetal')).toMatchObject({ error_code: '404-1' });
  expect(await client.ok('listBareMetals')).toEqual([]);
});

it('deletes a bare metal during its installation, which then never ends', async () => {
  const client = await Client.open();
  const path = { bmuuid: await orderOne(client) };
  await client.ok('deleteBareMetal', { path });
  await client.advance('PT20M');
  expect(await client.refused('getBareMetalStatus', { path })).toMatchObject({ status: 404 });
});

it('pages the bare metals of a group, the newest first', async () => {
  const client = await Client.open();
  await client.ok('createBareMetal', { body: RACK });
  const first = await client.reply('listBareMetals', { query: { per_page: '1' } });
  expect(first.data.map(({ title }) => title)).toEqual(['archive']);
  expect(first.meta.pagination).toEqual({ page: 1, per_page: 1, total: 2, last_page: 2 });
  const past = await client.reply('listBareMetals', { query: { per_page: '1', page: '3' } });
  expect(past.data).toEqual([]);
  expect(past.meta.pagination).toMatchObject({ page: 3, total: 2, last_page: 2 });
});

it("lists a project's bare metal in the project and nowhere else", async () => {
  const client = await Client.open();
  await client.ok('createBareMetal', { path: PROJECT, body: RACK });
  const titles = async (path = {}) =>
    (await client.ok('listBareMetals', { path })).map(({ title }) => title);
  expect(await titles(PROJECT)).toEqual(['archive']);
  expect(await titles()).toEqual(['centos']);
});

it('shows only name and plan of an offer', async () => {
  const client = await Client.open();
  const [offer] = await client.ok('listBareMetalMachines');
  expect(offer).toMatchObject({
    uuid: '00000000-0000-0000-0000-000000000000',
    system_id: null,
    value_power_options: null,
    created_at: '0001-01-01T00:00:00Z',
  });
});
