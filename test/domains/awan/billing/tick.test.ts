// The meter ticks as long as there is anything to charge, and once an hour at most.
import { describe, expect, it } from '@jest/globals';

import { finish } from '../../../../server/world/steps.ts';
import { find, put, readAll } from '../../../../server/world/table.ts';
import { pending } from '../../../../server/world/agenda.ts';
import { planTick } from '../../../../server/domains/awan/billing/tick.ts';
import { Client, NOW } from '../client.ts';
import { PLAIN } from '../kubernetes/cluster.ts';
import { kopiNusa, ORDER, setOrganization } from '../virtual-machines/given.ts';
import type { WorldContext } from '../../../../server/domains/awan/state.ts';
import type { OperationId, Request } from '../client.ts';

const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const AT_FOUR = ['2026-03-10T04:00:00.000Z'];

/** The planned ticks of the meter. */
function ticksOf({ session }: Client): string[] {
  return [...pending(session.world.agenda)]
    .filter(({ kind }) => kind === 'meter.ticked')
    .map(({ at }) => new Date(at).toISOString());
}

async function withCredit(): Promise<Client> {
  const client = await Client.open('empty');
  setOrganization({ balance: 100_000 })(client);
  return client;
}

describe('a session that begins', () => {
  it.each([
    ['demo', AT_FOUR],
    ['near-limit', AT_FOUR],
    ['empty', []],
    ['suspended', []],
  ])('in scenario %s has the ticks %j', async (scenario, ticks) => {
    expect(ticksOf(await Client.open(scenario))).toEqual(ticks);
  });

  it.each(['demo', 'near-limit', 'empty', 'suspended'])(
    'in scenario %s can let three years pass, and has no tick left',
    async (scenario) => {
      const client = await Client.open(scenario);
      await client.advance('P3Y');
      await client.freeze('2030-01-01T00:00:00Z');
      expect(ticksOf(client)).toEqual([]);
    },
  );
});

describe('one tick is planned', () => {
  it.each<[OperationId, Request]>([
    ['createVirtualMachine', { body: ORDER }],
    ['createVolume', {}],
    ['createCluster', { body: PLAIN }],
  ])('by %s, and by others after it', async (id, request) => {
    const client = await withCredit();
    await client.ok(id, request);
    expect(ticksOf(client)).toEqual(AT_FOUR);
    await client.ok(id, request);
    await client.ok('createVolume');
    expect(ticksOf(client)).toEqual(AT_FOUR);
  });

  it("by credit that comes in, even during an operator's suspension", async () => {
    const client = await Client.open('suspended');
    await client.ok('redeemVoucher');
    expect(ticksOf(client)).toEqual(AT_FOUR);
    const other = await Client.open('suspended');
    setOrganization({ suspended: 'operator' })(other);
    await other.ok('settlePayment');
    expect(ticksOf(other)).toEqual(AT_FOUR);
  });

  it.each([
    { balance: 1 },
    { suspended: null },
    { payment_plans: 'postpaid' },
    { balance: 100, suspended: 'operator' },
  ])(
    'by a patch of a suspended organization to %j, if anything can then be charged',
    async (changes) => {
      const client = await Client.open('suspended');
      await client.patch({ organizations: { [KOPI_NUSA]: changes } });
      expect(ticksOf(client)).toEqual(changes.balance === 1 ? [] : AT_FOUR);
    },
  );

  it('by a patch that adds a volume', async () => {
    const client = await withCredit();
    const demo = await Client.open();
    const [volume] = readAll(demo.state.volumes).filter((one) => one.paid_until !== null);
    const patch = { volumes: { [volume?.uuid ?? '']: { ...volume, machine_uuid: null } } };
    expect(await client.patch(patch)).toMatchObject({ status: 200 });
    expect(ticksOf(client)).toEqual(AT_FOUR);
  });
});

it('plans a tick after any change, but not after an operation that only reads', async () => {
  const client = await withCredit();
  const demo = await Client.open();
  client.set((state) => {
    state.volumes = demo.state.volumes;
  });
  await client.ok('listVolumes');
  expect(ticksOf(client)).toEqual([]);
  await client.ok('renameVolume');
  expect(ticksOf(client)).toEqual(AT_FOUR);
});

it('looks for no further use after the first to charge', async () => {
  const { state } = await Client.open();
  const planned: number[] = [];
  const scheduleNext = (at: number) => planned.push(at);
  const volumes = () => {
    throw new Error('Nothing reads the volumes after a machine to charge');
  };
  const searched = Object.defineProperty({ ...state }, 'volumes', { get: volumes });
  // The cast: planning reads no other part of the context.
  const context = { state: searched, now: Date.parse(NOW), isNext: () => false, scheduleNext };
  finish(planTick(context as unknown as WorldContext));
  expect(planned).toEqual([Date.parse('2026-03-10T04:00:00.000Z')]);
});

it('does not tick for deleted resources', async () => {
  const client = await withCredit();
  const { uuid } = await client.ok('createVolume');
  await client.ok('deleteVolume', { path: { uuid } });
  await client.advance('PT1H');
  expect(ticksOf(client)).toEqual([]);
});

it('does not tick for credit that covers no hour, and charges nothing for that time later', async () => {
  const client = await withCredit();
  client.set(({ vouchers }) => {
    const voucher = find(vouchers, 'KOPI-AGAIN');
    if (voucher) put(vouchers, voucher.code, { ...voucher, value: 1000 });
  });
  await client.ok('createVirtualMachine', { body: ORDER });
  setOrganization({ balance: 127 })(client);
  await client.advance('P1D');
  // The credit paid one hour of the machine and one of its disk. The rest covers no further hour.
  expect(kopiNusa(client.state)).toMatchObject({ balance: 7, suspended: 'credit' });
  expect(ticksOf(client)).toEqual([]);
  expect(await client.ok('redeemVoucher', { body: { code: 'KOPI-AGAIN' } })).toMatchObject({
    new_balance: 7 + 1000 - 100,
  });
});
