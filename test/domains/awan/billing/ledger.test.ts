// Every history keeps each rupiah: none is made, and none is lost.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { find, readAll } from '../../../../server/world/table.ts';
import { instant } from '../../../../server/domains/awan/times.ts';
import { Client, NOW } from '../client.ts';
import { kopiNusa, setOrganization } from '../virtual-machines/given.ts';
import { openings, steps } from './histories.ts';
import { balanceOf, creditedTo, openUse, restOf, sumOf, takenFrom } from './ledger.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

/** @param opening the state in which the history began */
function checkBooks(state: State, opening: State): void {
  for (const { uuid } of readAll(opening.organizations)) {
    const balance = balanceOf(state, uuid);
    expect(balance).toBeGreaterThanOrEqual(0);
    const credited = creditedTo(state, uuid) - creditedTo(opening, uuid);
    const taken = takenFrom(state, uuid) - takenFrom(opening, uuid);
    expect(balance + taken).toBe(balanceOf(opening, uuid) + credited);
    const { taken: open = 0, payable = 0 } = find(state.usages, uuid) ?? {};
    expect(find(state.organizations, uuid)?.account_payable).toBe(payable);
    expect(open + payable).toBe(openUse(state, uuid));
  }
}

/** Checks that a suspended organization runs nothing. */
function checkStop(state: State): void {
  const { suspended } = kopiNusa(state);
  if (suspended === null) return;
  const machines = readAll(state.virtual_machines).map(({ status }) => status);
  expect(machines.filter((status) => status !== 'stopped')).toEqual([]);
  const clusters = readAll(state.clusters).map(({ status }) => status);
  expect(clusters.filter((status) => status !== 'not_running')).toEqual([]);
}

async function checkInvoices(client: Client): Promise<void> {
  for (const invoice of readAll(client.state.invoices)) {
    const { uuid, items, status } = invoice;
    expect(items.length).toBeGreaterThan(0);
    const shown = await client.ok('getInvoice', { path: { uuid } });
    expect(shown.items.reduce((sum, { amount }) => sum + amount, 0)).toBe(shown.subtotal);
    expect(shown).toMatchObject({ subtotal: sumOf(items), amount: restOf(invoice) });
    const isTopUp = items.some(({ resource_type }) => resource_type === 'topup');
    expect(status).toBe(restOf(invoice) > 0 && !isTopUp ? 'unpaid' : 'paid');
  }
}

it('keeps credit, charges and invoices in balance through any history', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(openings, steps, async ({ scenario, plan, minutes }, history) => {
      const client = await Client.open(scenario);
      setOrganization(plan)(client);
      await client.freeze(instant(Date.parse(NOW) + minutes * 60_000));
      const opening = client.state;
      for (const { name, run } of history) {
        await run(client);
        checkBooks(client.state, opening);
        checkStop(client.state);
        seen.add(String(kopiNusa(client.state).suspended)).add(name);
      }
      await client.advance('PT12H');
      checkBooks(client.state, opening);
      await checkInvoices(client);
      for (const { items, status, credit_from_balance } of readAll(client.state.invoices)) {
        for (const { resource_type } of items) seen.add(`${resource_type} ${status}`);
        if (status === 'unpaid' && credit_from_balance > 0) seen.add('both');
      }
    }),
    { numRuns: 24, seed: 4 },
  );
  // The test proves nothing unless all of these happen.
  for (const kind of ['vm', 'volume', 'pods', 'baremetal', 'ipaddress']) {
    expect([...seen]).toEqual(expect.arrayContaining([`${kind} paid`, `${kind} unpaid`]));
  }
  expect([...seen]).toEqual(
    expect.arrayContaining(['credit', 'both', 'resizeVolume', 'updateCluster']),
  );
}, 120_000);
