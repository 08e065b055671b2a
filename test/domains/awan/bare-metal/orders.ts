// Orders for the tests of bare metal.
import { MACHINES } from '../../../../server/domains/awan/bare-metal/first.ts';
import { put } from '../../../../server/world/table.ts';
import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import { METAL_IMAGE } from '../virtual-machines/given.ts';
import type { Client, DataOf } from '../client.ts';

export const RACK_PLAN = 'e1f5c9a4-2d83-4b8c-9c2f-9b3a7d4e6f03';
export const TWIN_PLAN = 'f3a5c7e9-1b2d-4e4f-8a6c-0d8e2f4b6a29';

/** A rack server for a month at 58000. One is free. */
export const RACK = {
  authentication_type: { id: 1, key: 'root', value: 'not-a-real-password' },
  catalogue_uuid: METAL_IMAGE,
  organization_uuid: KOPI_NUSA,
  title: 'archive',
  hostname: 'kopi-archive',
  machine_name: `Rack server 1U.${RACK_PLAN}`,
  billing_period: 'price_per_month',
};

/** A twin server for three months at 12000000. One is free. */
export const TWIN = {
  ...RACK,
  machine_name: `Twin server 2U.${TWIN_PLAN}`,
  billing_period: 'price_per_three_month',
};

/** Adds one more free rack server. @throws Error if the first data have none */
export function addRack(client: Client): undefined {
  const rack = MACHINES.find(({ pricing_uuid }) => pricing_uuid === RACK_PLAN);
  if (!rack) throw new Error('There is no rack server');
  const uuid = '4d6f8ba2-c3e5-4071-9c9d-ae2f4a6b8c39';
  const spare = { ...rack, uuid, system_id: 'kpn4a9', machine_status: 'available' as const };
  client.set(({ machines }) => {
    put(machines, uuid, spare);
  });
}

type BareMetal = DataOf<'listBareMetals'>[number];

/** Orders bare metals, and returns the new ones of the list. */
export async function order(client: Client, body: object = RACK): Promise<BareMetal[]> {
  const before = await client.ok('listBareMetals');
  await client.ok('createBareMetal', { body });
  const known = before.map(({ uuid }) => uuid);
  return (await client.ok('listBareMetals')).filter(({ uuid }) => !known.includes(uuid));
}

/** Orders one bare metal, and returns its id. */
export async function orderOne(client: Client, body: object = RACK): Promise<string> {
  const [one] = await order(client, body);
  if (!one) throw new Error('Nothing was ordered');
  return one.uuid;
}

/** The kinds of machine on offer. */
export async function namesOnOffer(client: Client): Promise<string[]> {
  return (await client.ok('listBareMetalMachines')).map(({ name }) => name);
}
