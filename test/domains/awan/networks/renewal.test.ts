import { expect, it } from '@jest/globals';

import { FIRST } from '../../../../server/domains/awan/first.ts';
import { addressRenewals } from '../../../../server/domains/awan/networks/renewal.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { all, put, tableOf } from '../../../../server/world/table.ts';
import { UNKNOWN } from '../client.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

/** The first of April in Jakarta. */
const APRIL = Date.parse('2026-03-31T17:00:00.000Z');

function renewals(state: State, uuid = KOPI_NUSA) {
  return addressRenewals(state, APRIL).get(uuid) ?? [];
}

it('charges a month of each reserved address, in use or not, and of no ephemeral one', () => {
  const month = { from: APRIL, to: Date.parse('2026-04-30T17:00:00.000Z') };
  const price = { quantity: 1, price_per_unit: 50_000, unit: 'month', pricing_type: 'ip-p' };
  expect(renewals(FIRST.demo)).toMatchObject([
    { ...month, ...price, resource_type: 'ipaddress', label: '203.0.113.10', resource: { id: 9 } },
    { ...month, ...price, resource_type: 'ipaddress', label: '203.0.113.11', resource: { id: 10 } },
  ]);
});

it('charges nothing to an organization without an address', () => {
  expect(renewals(FIRST.demo, RATNAP)).toEqual([]);
});

it('goes on by a plan that is no longer on offer', () => {
  const state = structuredClone(FIRST.demo);
  for (const one of all(state.pricings)) one.availability = 'unavailable';
  expect(renewals(state)).toHaveLength(2);
});

it('goes on by a younger plan on offer rather than by an older one that is not', () => {
  const state = structuredClone(FIRST.demo);
  const older = all(state.pricings).find((one) => one.suitable_for === 'ipaddress');
  if (!older) throw new Error('There is no plan for addresses');
  const younger = { ...older, uuid: UNKNOWN, id: older.id + 100, price_per_unit: 60_000 };
  put(state.pricings, younger.uuid, younger);
  older.availability = 'unavailable';
  expect(renewals(state).map((one) => one.price_per_unit)).toEqual([60_000, 60_000]);
});

it('charges nothing if there is no plan for addresses', () => {
  const state: State = { ...FIRST.demo, pricings: tableOf<never>([]) };
  expect(renewals(state)).toEqual([]);
});
