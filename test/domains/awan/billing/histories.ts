// Random steps that change the books of Kopi Nusa. A refused step leaves them as they are.
import fc from 'fast-check';

import { find, put, readAll } from '../../../../server/world/table.ts';
import { PLAIN, VOLUME } from '../kubernetes/cluster.ts';
import { kopiNusa, ORDER, setOrganization } from '../virtual-machines/given.ts';
import { TWENTY } from '../volumes/volumes.ts';
import type { Client, OperationId, Request } from '../client.ts';

/** The payment method without a fee. */
const TRANSFER = '4d6f8a0c-1b2e-4c3f-a5d7-9e1b3c5f7a48';

export interface Step {
  /** The name of the step in a report. */
  name: string;
  run: (client: Client) => Promise<unknown>;
}

/** A scenario, a payment plan and any minute from 10 March to 1 April in Jakarta. */
export const openings = fc.record({
  scenario: fc.constantFrom('empty', 'demo'),
  plan: fc.record({
    payment_plans: fc.constantFrom('prepaid' as const, 'prepaid' as const, 'postpaid' as const),
    discount: fc.integer({ min: 0, max: 40 }),
    tax_percent: fc.constantFrom(0, 11),
  }),
  minutes: fc.oneof(fc.nat({ max: 31_000 }), fc.integer({ min: 30_600, max: 31_080 })),
});

const hours = fc.nat({ max: 9 }).map((count) => step(`${count} hours`, `PT${count}H17M`));
const days = fc.integer({ min: 1, max: 17 }).map((count) => step(`${count} days`, `P${count}D`));

const topUp = fc
  .record({
    credit: fc.integer({ min: 50_000, max: 90_000 }),
    codes: fc.array(fc.constantFrom(0, 0, 1), { maxLength: 3 }),
  })
  .map(({ credit, codes }): Step => ({
    name: `top-up of ${credit} that ends as ${String(codes)}`,
    run: async (client) => {
      const { uuid } = kopiNusa(client.state);
      const order = { payment_method_uuid: TRANSFER, organization_uuid: uuid, amount: credit };
      const { reference, amount } = await client.ok('topUpCredit', { body: order });
      const merchantOrderId = find(client.state.payments, reference)?.uuid;
      for (const resultCode of codes) {
        const form = { merchantOrderId, amount: String(amount), resultCode, reference };
        await client.call('settlePayment', { body: form });
      }
    },
  }));

const vouchers = fc
  .record({ value: fc.integer({ min: 0, max: 1500 }), count: fc.integer({ min: 1, max: 3 }) })
  .map(({ value, count }): Step => ({
    name: `${count} times a voucher of ${value}`,
    run: async (client) => {
      // The voucher is new. Changing the value of a redeemed one would change the credit of the past.
      const code = `KOPI-${client.state.next_id}-${readAll(client.state.vouchers).length}`;
      client.set((state) => {
        const found = find(state.vouchers, 'KOPI-AGAIN');
        if (found) put(state.vouchers, code, { ...found, code, value, redemptions: [] });
      });
      for (let i = 0; i < count; i += 1) await client.call('redeemVoucher', { body: { code } });
    },
  }));

const creation = fc
  .constantFrom<[OperationId, Request]>(
    // This one has a new reserved address.
    ['createVirtualMachine', {}],
    ['createVirtualMachine', { body: ORDER }],
    ['createVolume', {}],
    ['createCluster', { body: { ...PLAIN, pv_pricing_uuid: VOLUME } }],
    ['createCluster', { body: { ...PLAIN, enable_ha: true } }],
    ['createBareMetal', {}],
  )
  .map(([id, request]): Step => ({ name: id, run: (client) => client.call(id, request) }));

const change = fc.constantFrom<Step>(
  onVolume('resizeVolume', { pricing_uuid: TWENTY }),
  onVolume('deleteVolume', undefined),
  onCluster('updateCluster', { enable_ha: true }),
  onCluster('updateCluster', { enable_ha: false }),
  onCluster('deleteCluster', undefined),
  {
    name: 'cloneVolume',
    run: async (client) => {
      const [volume] = readAll(client.state.volumes);
      const body = { source_volume_uuid: volume?.uuid, label: 'kopi-copy' };
      if (volume) await client.call('cloneVolume', { body });
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

const otherPlan = fc
  .constantFrom('prepaid' as const, 'postpaid' as const)
  .map((payment_plans): Step => ({
    name: payment_plans,
    run: async (client) => {
      await client.advance('PT0S');
      setOrganization({ payment_plans })(client);
    },
  }));

export const steps = fc.array(
  fc.oneof(
    { arbitrary: hours, weight: 5 },
    { arbitrary: days, weight: 1 },
    { arbitrary: topUp, weight: 3 },
    { arbitrary: vouchers, weight: 2 },
    { arbitrary: creation, weight: 6 },
    { arbitrary: change, weight: 4 },
    { arbitrary: otherPlan, weight: 1 },
  ),
  { minLength: 12, maxLength: 18 },
);

function step(name: string, duration: string): Step {
  return { name, run: (client) => client.advance(duration) };
}

/** Does something to an external volume, if there is one. */
function onVolume(id: OperationId, body: object | undefined): Step {
  return {
    name: id,
    run: async (client) => {
      const volumes = readAll(client.state.volumes);
      const one = volumes.find(({ volume_type }) => volume_type === 'external');
      if (one) await client.call(id, { path: { uuid: one.uuid }, body });
    },
  };
}

/** Does something to a cluster, if there is one. */
function onCluster(id: OperationId, body: object | undefined): Step {
  return {
    name: id,
    run: async (client) => {
      const [one] = readAll(client.state.clusters);
      if (one) await client.call(id, { path: { k8suuid: one.uuid }, body });
    },
  };
}
