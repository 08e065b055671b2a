// The invoices of the first data follow by the rules from its resources, from their creation on.
import { expect, it } from '@jest/globals';

import { BARE_METALS } from '../../../../server/domains/awan/bare-metal/first.ts';
import { chargePeriod } from '../../../../server/domains/awan/bare-metal/renewal.ts';
import { charge } from '../../../../server/domains/awan/billing/ledger.ts';
import { chargeAll } from '../../../../server/domains/awan/billing/meter.ts';
import { endMonth } from '../../../../server/domains/awan/billing/month.ts';
import { INVOICES } from '../../../../server/domains/awan/invoices/first.ts';
import { addressPlan, monthOf } from '../../../../server/domains/awan/networks/renewal.ts';
import { finish } from '../../../../server/world/steps.ts';
import { all, find, readAll, tableOf } from '../../../../server/world/table.ts';
import { kopiNusa, REPORTS } from '../virtual-machines/given.ts';
import { worldAtNow } from '../virtual-machines/world.ts';
import { RACK_PLAN } from '../bare-metal/orders.ts';
import type { Invoice } from '../../../../server/domains/awan/invoices/invoice.ts';
import type { TestWorld } from '../virtual-machines/world.ts';

const FEBRUARY = '2026-01-31T17:00:00.000Z';
const MARCH = '2026-02-28T17:00:00.000Z';

const at = (world: TestWorld, time: string) => ({ ...world, now: Date.parse(time) });

/** The first data before any charge. A resource is charged from its creation. */
function unpaid(): TestWorld {
  const world = worldAtNow();
  const { state } = world;
  state.invoices = tableOf<Invoice>([]);
  for (const table of [state.virtual_machines, state.volumes, state.clusters]) {
    for (const one of all<{ paid_until: string | null; created_at: string }>(table)) {
      if (one.paid_until !== null) one.paid_until = one.created_at;
    }
  }
  return world;
}

function reserveAddresses({ state }: TestWorld): void {
  const plan = addressPlan(state);
  if (!plan) throw new Error('There is no plan for addresses');
  for (const one of readAll(state.addresses)) {
    const { reservation } = one;
    if (!reservation) continue;
    const month = monthOf(plan, reservation.uuid, one, Date.parse(reservation.created_at));
    charge(state, kopiNusa(state), [month], 'one month');
  }
}

/** Stops the machine at the time when its user did. It is charged up to then. */
function stopReports(world: TestWorld): void {
  const machine = find(world.state.virtual_machines, REPORTS);
  if (!machine) throw new Error('There is no machine reports');
  const { updated_at } = machine;
  machine.status = 'running';
  finish(chargeAll(at(world, updated_at)));
  machine.status = 'stopped';
}

function orderBareMetals(world: TestWorld): void {
  const pricing = find(world.state.pricings, RACK_PLAN);
  if (!pricing) throw new Error('There is no plan for bare metal');
  for (const { uuid, created_at } of BARE_METALS) {
    const one = find(world.state.bare_metals, uuid);
    if (one) chargePeriod(at(world, created_at), kopiNusa(world.state), pricing, [one]);
  }
}

/** Invoices without their ids, their times of issue and the order of their items. */
function comparable(invoices: readonly Invoice[]): unknown[] {
  return invoices
    .toSorted((one, other) => (one.period_end < other.period_end ? -1 : 1))
    .map(({ items, ...invoice }) => ({
      ...invoice,
      uuid: null,
      created_at: null,
      updated_at: null,
      items: items
        .map((one) => ({ ...one, uuid: null }))
        .toSorted((one, other) => one.resource_id - other.resource_id),
    }));
}

it('the first invoices are those of the first resources', () => {
  const world = unpaid();
  reserveAddresses(world);
  stopReports(world);
  finish(endMonth(at(world, FEBRUARY)));
  orderBareMetals(world);
  finish(endMonth(at(world, MARCH)));
  expect(comparable(INVOICES)).toEqual(comparable(readAll(world.state.invoices)));
});

it('the first invoices and their items have ids of their own', () => {
  const ids = INVOICES.flatMap(({ uuid, items }) => [uuid, ...items.map((one) => one.uuid)]);
  expect(new Set(ids).size).toBe(ids.length);
});
