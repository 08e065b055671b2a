import { describe, expect, it } from '@jest/globals';

import { begin } from '../../../../server/domains/awan/billing/begin.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { finish } from '../../../../server/world/steps.ts';
import { find, put, readAll } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { ORDER } from '../virtual-machines/given.ts';
import { worldAtNow } from '../virtual-machines/world.ts';
import { balanceOf, openUse } from './ledger.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const KOPI_DATA = '1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97';

function linesIn(usages: State['usages']) {
  const usage = find(usages, KOPI_NUSA);
  return usage ? readAll(usage.lines) : [];
}

const lineOf = ({ usages }: State, label: string) =>
  linesIn(usages).find((one) => one.label === label);

/** The kinds of resources that the next invoice is for. */
function kindsOf({ state: { usages } }: Client): string[] {
  const lines = linesIn(usages);
  return [...new Set(lines.map(({ resource_type }) => resource_type))].sort();
}

function setBalance(client: Client, balance: number): void {
  client.set(({ organizations }) => {
    const organization = find(organizations, KOPI_NUSA);
    if (organization) organization.balance = balance;
  });
}

describe('an hour', () => {
  it('is charged at the first full hour after it has begun', async () => {
    const client = await Client.open();
    await client.advance('PT59M59S');
    expect(openUse(client.state, KOPI_NUSA)).toBe(0);
    await client.advance('PT1S');
    // The hour from 3 to 4 o'clock is charged. The one from 4 to 5 begins only now.
    expect(lineOf(client.state, 'ubuntu')?.quantity).toBe(1);
    await client.advance('PT1H');
    expect(lineOf(client.state, 'ubuntu')?.quantity).toBe(2);
  });

  it.each(['03:00:00.000', '03:00:00.001', '03:17:23.456', '03:59:59.999'])(
    'costs the same in a session that begins at %s, with a new machine in it',
    async (time) => {
      const client = await Client.open('demo', `2026-05-10T${time}Z`);
      await client.ok('createVirtualMachine', { body: ORDER });
      for (let hour = 1; hour <= 5; hour += 1) {
        await client.advance('PT1H');
        // Three machines cost 100 each, the disk of one 20, two volumes 10 each, and a cluster 1000.
        expect(openUse(client.state, KOPI_NUSA)).toBe(hour * 1340);
      }
    },
  );

  it('is taken from the credit and noted for the invoice alike', async () => {
    const client = await Client.open();
    await client.advance('PT5H');
    const { state } = client;
    expect(balanceOf(state, KOPI_NUSA) + openUse(state, KOPI_NUSA)).toBe(2_000_000);
    expect(openUse(state, KOPI_NUSA)).toBeGreaterThan(0);
  });

  it('is charged for each hour that a resource is behind', async () => {
    const client = await Client.open();
    client.set(({ volumes }) => {
      const volume = find(volumes, KOPI_DATA);
      if (volume) put(volumes, KOPI_DATA, { ...volume, paid_until: '2026-03-09T22:30:00.000Z' });
    });
    await client.advance('PT1H');
    expect(lineOf(client.state, 'kopi-data')).toMatchObject({
      quantity: 6,
      ended_at: '2026-03-10T04:30:00.000Z',
    });
  });

  it('of a world that begins on the hour is charged from there', async () => {
    const client = await Client.open();
    await client.advance('PT1H');
    const late = readAll(client.state.virtual_machines).map(({ paid_until }) => paid_until);
    expect(new Set(late)).toEqual(new Set(['2026-03-10T04:00:00.000Z']));
  });

  it.each(['2026-01-11T05:00:00.000Z', '2026-09-01T00:00:00.000Z'])(
    'that was paid until %s before the world began is paid until it begins',
    (paid_until) => {
      const world = worldAtNow();
      const volume = find(world.state.volumes, KOPI_DATA);
      if (volume) volume.paid_until = paid_until;
      finish(begin(world));
      expect(find(world.state.volumes, KOPI_DATA)?.paid_until).toBe('2026-03-10T03:00:00.000Z');
    },
  );
});

it('starts without a change of any record', async () => {
  const client = await Client.open();
  await client.advance('PT1S');
  const { demo } = FIRST;
  const { meter_started_at, ...rest } = client.state;
  expect(meter_started_at).toBe('2026-03-10T03:00:00.000Z');
  expect(
    Object.entries(rest).filter(([name, value]) => value !== demo[name as keyof State]),
  ).toEqual([]);
});

describe('the end of a month', () => {
  it('charges its hours first, then issues the invoice, then renews addresses', async () => {
    const client = await Client.open();
    setBalance(client, 20_000_000);
    await client.freeze('2026-03-31T17:00:00.000Z');
    const [summary] = await client.ok('listInvoices');
    if (!summary) throw new Error('There is no invoice');
    const { items } = await client.ok('getInvoice', { path: { uuid: summary.uuid } });
    expect(items.find(({ label }) => label === 'ubuntu')).toMatchObject({
      quantity: 518,
      note: '518 hour(s) from 1 replica(s)',
      ended_date: '2026-04-01T00:00:00+07:00',
    });
    expect(items.map(({ resource_type }) => resource_type)).not.toContain('ipaddress');
    expect(lineOf(client.state, 'ubuntu')).toBeUndefined();
    expect(lineOf(client.state, '203.0.113.10')).toMatchObject({
      quantity: 1,
      unit: 'month',
      started_at: '2026-03-31T17:00:00.000Z',
    });
  });

  it('suspends an organization that cannot pay for an address', async () => {
    const client = await Client.open();
    await client.freeze('2026-03-31T16:59:59.000Z');
    setBalance(client, 40_000);
    client.set(({ organizations }) => {
      const organization = find(organizations, KOPI_NUSA);
      if (organization) organization.suspended = null;
    });
    await client.advance('PT1S');
    expect(find(client.state.organizations, KOPI_NUSA)?.suspended).toBe('credit');
    expect(balanceOf(client.state, KOPI_NUSA)).toBeGreaterThanOrEqual(0);
  });

  it('gives an unpaid address free for that month, even after a later top-up', async () => {
    const client = await Client.open('empty');
    setBalance(client, 60_000);
    const reserve_external_ip = { is_new: true, reserved: true };
    await client.ok('createVirtualMachine', {
      body: { ...ORDER, with_external_ip: true, reserve_external_ip },
    });
    await client.freeze('2026-03-31T16:59:59.000Z');
    setBalance(client, 40_000);
    await client.advance('PT1S');
    expect(await client.ok('listReservedIps')).toHaveLength(1);
    await client.ok('redeemVoucher');
    setBalance(client, 1_000_000);
    await client.freeze('2026-04-30T16:59:59.000Z');
    expect(kindsOf(client)).toEqual(['vm']);
    await client.advance('PT1S');
    expect(kindsOf(client)).toContain('ipaddress');
  });

  it('comes in every month', async () => {
    const client = await Client.open();
    setBalance(client, 20_000_000);
    await client.freeze('2026-05-01T00:00:00.000Z');
    const invoices = await client.ok('listInvoices');
    const ends = invoices.map(({ periode_ended_date }) => periode_ended_date.slice(0, 10));
    // The other invoices are for a bare metal's own months.
    expect(ends.filter((end) => end.endsWith('-01'))).toEqual([
      '2026-05-01',
      '2026-04-01',
      '2026-03-01',
      '2026-02-01',
    ]);
  });
});

describe('a suspended organization', () => {
  it('pays only for disks, as far as its credit goes, and then owes nothing', async () => {
    const client = await Client.open('near-limit');
    await client.advance('PT2H');
    const before = balanceOf(client.state, KOPI_NUSA);
    expect(lineOf(client.state, 'kopi-data')?.quantity).toBe(2);
    await client.advance('PT1H');
    const after = balanceOf(client.state, KOPI_NUSA);
    expect(before - after).toBeGreaterThan(0);
    expect(before - after).toBeLessThan(100);
    await client.advance('P7D');
    expect(balanceOf(client.state, KOPI_NUSA)).toBe(0);
    // One hour from now is charged. Two machines at 100 and a cluster at 1000 start again; two volumes at 10 and the
    // disk of a stopped machine at 20 are due as well.
    expect(await client.ok('redeemVoucher')).toMatchObject({ new_balance: 100_000 - 1200 - 40 });
  });

  it('stays suspended by an operator, even if it pays', async () => {
    const client = await Client.open();
    client.set(({ organizations }) => {
      const organization = find(organizations, KOPI_NUSA);
      if (organization) organization.suspended = 'operator';
    });
    await client.ok('settlePayment');
    const { organization } = await client.ok('getCluster');
    expect(organization).toMatchObject({ is_suspend: true, balance: 2_500_000 });
  });
});
