import { describe, expect, it } from '@jest/globals';

import { PRICINGS } from '../../../../server/domains/awan/catalogues/first.ts';
import {
  checkKind,
  checkOffer,
  isOnOffer,
  planWith,
} from '../../../../server/domains/awan/catalogues/offers.ts';
import { tableOf } from '../../../../server/world/table.ts';
import { Client, UNKNOWN } from '../client.ts';
import { namesOnOffer, RACK, RACK_PLAN } from '../bare-metal/orders.ts';
import { PLAIN, PODS } from '../kubernetes/cluster.ts';
import { ORDER, setPlan, VM_PLAN, VOLUME_PLAN } from '../virtual-machines/given.ts';
import type { OperationId } from '../client.ts';
import type { Pricing } from '../../../../server/domains/awan/catalogues/pricing.ts';

const DELETED = { deleted_at: '2026-03-01T00:00:00.000Z' };

function plan(uuid: string, changes: Partial<Pricing> = {}): Pricing {
  const found = PRICINGS.find((one) => one.uuid === uuid);
  if (!found) throw new Error(`There is no plan ${uuid}`);
  return { ...found, ...changes };
}

describe('a plan', () => {
  it('is found by its id, unless it was deleted', () => {
    const one = plan(VM_PLAN);
    expect(planWith({ pricings: tableOf([[VM_PLAN, one]]) }, VM_PLAN)).toBe(one);
    const gone = { pricings: tableOf([[VM_PLAN, { ...one, ...DELETED }]]) };
    for (const [pricings, uuid] of [
      [gone, VM_PLAN],
      [gone, UNKNOWN],
    ] as const) {
      expect(() => planWith(pricings, uuid)).toThrow(expect.objectContaining({ code: '404-1' }));
    }
  });

  it.each([
    ['pods', plan(VM_PLAN), 'The pricing s-b is for vm, not for pods'],
    ['vm', plan(VM_PLAN, { pricing_unit: 'month' }), 'The pricing s-b is not charged by the hour'],
    ['pods', plan(PODS, { pricing_unit: 'month' }), 'The pricing k-a is not charged by the hour'],
    ['volume', plan(VOLUME_PLAN, { storage_gb: 0 }), 'The pricing v-1 has no storage'],
  ] as const)('does not suit %s: %#', (kind, one, message) => {
    expect(() => {
      checkKind(one, kind);
    }).toThrow(expect.objectContaining({ code: '400-4', message }));
    expect(isOnOffer(one, kind)).toBe(false);
  });

  it('suits its own kind, and bare metal also by the month', () => {
    checkKind(plan(PODS), 'pods');
    checkKind(plan(RACK_PLAN, { pricing_unit: 'month' }), 'baremetal');
    expect(isOnOffer(plan(VOLUME_PLAN), 'volume')).toBe(true);
  });

  it('is not on offer while it is unavailable', () => {
    const one = plan(VM_PLAN, { availability: 'unavailable' });
    expect(() => {
      checkOffer(one);
    }).toThrow(expect.objectContaining({ code: '409-5' }));
    expect(isOnOffer(one, 'vm')).toBe(false);
  });
});

const ORDERS: [OperationId, string, object][] = [
  ['createVirtualMachine', VM_PLAN, ORDER],
  ['createCluster', PODS, PLAIN],
  ['createBareMetal', RACK_PLAN, RACK],
];

it.each(ORDERS)('refuses %s with a deleted plan', async (operation, uuid, body) => {
  const client = await Client.open();
  setPlan(uuid, DELETED)(client);
  expect(await client.refused(operation, { body })).toMatchObject({ error_code: '404-1' });
});

it('refuses a volume with a plan that was deleted, or has no storage', async () => {
  const client = await Client.open();
  const body = {
    organization_uuid: ORDER.organization_uuid,
    pricing_uuid: VOLUME_PLAN,
    label: 'logs',
  };
  setPlan(VOLUME_PLAN, { storage_gb: 0 })(client);
  expect(await client.refused('createVolume', { body })).toMatchObject({ error_code: '400-4' });
  setPlan(VOLUME_PLAN, DELETED)(client);
  expect(await client.refused('createVolume', { body })).toMatchObject({ error_code: '404-1' });
  expect(await client.refused('cloneVolume')).toMatchObject({ error_code: '409-5' });
});

it('offers no bare metal with a deleted plan', async () => {
  const client = await Client.open();
  setPlan(RACK_PLAN, DELETED)(client);
  expect(await namesOnOffer(client)).toEqual(['Twin server 2U']);
});
