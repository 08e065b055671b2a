// No history makes or loses a rupiah.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';

import { find, readAll } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { balanceOf, chargedTo, creditedTo } from './ledger.ts';
import type { OperationId } from '../client.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const DAY_OF_MONTHS_END = '2026-03-31T09:20:00.000Z';

/** What can happen; whatever is refused leaves the books as they are. */
interface Step {
  name: string;
  run: (client: Client) => Promise<unknown>;
}

const hours = fc.nat({ max: 12 }).map((count): Step => ({
  name: `${count} hours pass`,
  run: (client) => client.advance(`PT${count}H17M`),
}));

const topUp = fc
  .record({ amount: fc.integer({ min: 50_000, max: 90_000 }), codes: codes() })
  .map((one): Step => ({
    name: `top-up of ${one.amount} with ${String(one.codes)}`,
    run: async (client) => {
      const payment_method_uuid = '4d6f8a0c-1b2e-4c3f-a5d7-9e1b3c5f7a48';
      const body = { payment_method_uuid, organization_uuid: KOPI_NUSA, amount: one.amount };
      const { reference, amount } = await client.ok('topUpCredit', { body });
      const merchantOrderId = find(client.state.payments, reference)?.uuid;
      for (const resultCode of one.codes) {
        const form = { merchantOrderId, amount: String(amount), resultCode, reference };
        await client.call('settlePayment', { body: form });
      }
    },
  }));

const voucher = fc.constantFrom('KOPI-100K', 'KOPI-AGAIN', 'KOPI-USED-UP').map((code): Step => ({
  name: code,
  run: (client) => client.call('redeemVoucher', { body: { code } }),
}));

const creation = fc
  .constantFrom<OperationId>(
    'createVirtualMachine',
    'createVolume',
    'createCluster',
    'createBareMetal',
  )
  .map((name): Step => ({ name, run: (client) => client.call(name) }));

const deletion = fc.constantFrom<Step>(
  {
    name: 'deleteVolume',
    run: async (client) => {
      const volumes = readAll(client.state.volumes);
      const one = volumes.find(({ volume_type }) => volume_type === 'external');
      if (one) await client.call('deleteVolume', { path: { uuid: one.uuid } });
    },
  },
  {
    name: 'deleteCluster',
    run: async (client) => {
      const [one] = readAll(client.state.clusters);
      if (one) await client.call('deleteCluster', { path: { k8suuid: one.uuid } });
    },
  },
  {
    name: 'deleteBareMetal',
    run: async (client) => {
      const [one] = readAll(client.state.bare_metals);
      if (one) await client.call('deleteBareMetal', { path: { bmuuid: one.uuid } });
    },
  },
);

const step = fc.oneof(
  { arbitrary: hours, weight: 3 },
  { arbitrary: topUp, weight: 3 },
  { arbitrary: voucher, weight: 1 },
  { arbitrary: creation, weight: 4 },
  { arbitrary: deletion, weight: 1 },
);

/** Outcomes that a gateway reports of one payment, one after the other. */
function codes() {
  return fc.array(fc.constantFrom(0, 0, 1), { maxLength: 3 });
}

/** @param opening the state in which the history began */
function checkBooks(state: State, opening: State): void {
  for (const { uuid } of readAll(opening.organizations)) {
    const balance = balanceOf(state, uuid);
    expect(balance).toBeGreaterThanOrEqual(0);
    const credited = creditedTo(state, uuid) - creditedTo(opening, uuid);
    const charged = chargedTo(state, uuid) - chargedTo(opening, uuid);
    expect(balance + charged).toBe(balanceOf(opening, uuid) + credited);
  }
}

async function checkInvoices(client: Client): Promise<number> {
  const invoices = await client.ok('listInvoices', { query: { per_page: '100' } });
  for (const { uuid, subtotal } of invoices) {
    const { items } = await client.ok('getInvoice', { path: { uuid } });
    expect(items.reduce((sum, { amount }) => sum + amount, 0)).toBe(subtotal);
    expect(items.length).toBeGreaterThan(0);
  }
  return invoices.length;
}

it('keeps credit, charges and invoices in balance through any history', async () => {
  let made = 0;
  let suspended = 0;
  const history = fc.array(step, { minLength: 12, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const client = await Client.open('empty');
      await client.freeze(DAY_OF_MONTHS_END);
      const opening = client.state;
      for (const { run } of steps) {
        await run(client);
        checkBooks(client.state, opening);
      }
      await client.advance('PT12H');
      checkBooks(client.state, opening);
      made += readAll(client.state.virtual_machines).length;
      made += await checkInvoices(client);
      suspended += readAll(client.state.organizations).filter((one) => one.suspended).length;
    }),
    { numRuns: 25, seed: 4 },
  );
  // Otherwise, the histories would say nothing.
  expect(made).toBeGreaterThan(25);
  expect(suspended).toBeGreaterThan(0);
}, 120_000);
