// The end of a paid period, in a world where nothing else costs anything.
import { describe, expect, it } from '@jest/globals';

import { find, readAll, remove } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { kopiNusa, setOrganization } from '../virtual-machines/given.ts';
import { addRack, order, orderOne, RACK } from './orders.ts';

/** A console of an organization with a given credit, and without anything that costs. */
async function open(balance: number): Promise<Client> {
  const client = await Client.open('empty');
  setOrganization({ balance })(client);
  return client;
}

const paidUntil = (client: Client, uuid: string) =>
  find(client.state.bare_metals, uuid)?.paid_until;

it('charges and invoices the next period when the last one is over', async () => {
  const client = await open(120_000);
  const bmuuid = await orderOne(client);
  await client.advance('P30DT23H59M59S');
  expect(kopiNusa(client.state).balance).toBe(62_000);
  await client.advance('PT1S');
  expect(kopiNusa(client.state).balance).toBe(4000);
  expect(paidUntil(client, bmuuid)).toBe('2026-05-10T03:00:00.000Z');
  expect(
    readAll(client.state.invoices)
      .map(({ period_end }) => period_end)
      .toSorted(),
  ).toEqual(['2026-04-10T03:00:00.000Z', '2026-05-10T03:00:00.000Z']);
});

it('charges one period after the other', async () => {
  const client = await open(58_000 * 4);
  await client.ok('createBareMetal', { body: RACK });
  await client.advance('P3M');
  expect(kopiNusa(client.state)).toMatchObject({ balance: 0, suspended: null });
  expect(readAll(client.state.invoices)).toHaveLength(4);
});

it('charges nothing for a plan that does not exist', async () => {
  const client = await open(120_000);
  const bmuuid = await orderOne(client);
  client.set(({ pricings }) => {
    for (const { uuid } of readAll(pricings)) remove(pricings, uuid);
  });
  await client.advance('P40D');
  expect(kopiNusa(client.state).balance).toBe(62_000);
  expect(paidUntil(client, bmuuid)).toBe('2026-04-10T03:00:00.000Z');
});

it('charges nothing more for a bare metal that was deleted', async () => {
  const client = await open(120_000);
  const bmuuid = await orderOne(client);
  await client.ok('deleteBareMetal', { path: { bmuuid } });
  await client.advance('P3M');
  expect(kopiNusa(client.state).balance).toBe(62_000);
});

it('charges each period by the present price of the plan', async () => {
  const client = await open(120_000);
  await client.ok('createBareMetal', { body: RACK });
  client.set(({ pricings }) => {
    for (const one of readAll(pricings)) one.price_per_month = 60_000;
  });
  await client.advance('P31D');
  expect(kopiNusa(client.state).balance).toBe(2000);
});

describe('without the credit for the next period', () => {
  it('suspends the organization, and switches its bare metals off', async () => {
    const client = await open(58_000 + 57_999);
    const path = { bmuuid: await orderOne(client) };
    await client.advance('P31D');
    expect(kopiNusa(client.state)).toMatchObject({ balance: 57_999, suspended: 'credit' });
    expect(await client.ok('getBareMetalStatus', { path })).toBe('Ready');
    expect(await client.refused('createBareMetal', { body: RACK })).toMatchObject({
      error_code: '403-3',
    });
  });

  it('begins the next period once there is credit again', async () => {
    const client = await open(58_000);
    const bmuuid = await orderOne(client);
    await client.advance('P40D');
    await client.ok('redeemVoucher');
    expect(await client.ok('getBareMetalStatus', { path: { bmuuid } })).toBe('Deployed');
    expect(paidUntil(client, bmuuid)).toBe('2026-05-19T03:00:00.000Z');
    expect(kopiNusa(client.state)).toMatchObject({ balance: 42_000, suspended: null });
  });

  it('stays suspended if the credit does not cover the period', async () => {
    const client = await open(58_000 * 2);
    addRack(client);
    const [one] = await order(client, { ...RACK, compute_same_config: 2 });
    await client.advance('P40D');
    await client.ok('redeemVoucher');
    await client.advance('PT1S');
    // The credit covers one of the two.
    expect(kopiNusa(client.state)).toMatchObject({ balance: 42_000, suspended: 'credit' });
    expect(await client.ok('getBareMetalStatus', { path: { bmuuid: one?.uuid ?? '' } })).toBe(
      'Ready',
    );
  });
});
