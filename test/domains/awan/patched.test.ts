// Consequences of a state that was set by the control API.
import { describe, expect, it } from '@jest/globals';

import { BARE_METALS } from '../../../server/domains/awan/bare-metal/first.ts';
import { CLUSTERS } from '../../../server/domains/awan/kubernetes/first.ts';
import { KOPI_NUSA } from '../../../server/domains/awan/organizations/first.ts';
import { VIRTUAL_MACHINES } from '../../../server/domains/awan/virtual-machines/first.ts';
import { find, readAll, tableOf } from '../../../server/world/table.ts';
import { differences } from '../../../server/world/table-versions.ts';
import { Client, NOW } from './client.ts';
import { kopiNusa, REPORTS, UBUNTU, VOLUME_PLAN } from './virtual-machines/given.ts';
import type { State } from '../../../server/domains/awan/state.ts';
import type { UsageLine } from '../../../server/domains/awan/billing/usage.ts';

const METAL = 'a7c5e3b1-9d8f-4f60-b2a4-6c8e0d1f3b59';
const CLUSTER = 'c4e6a8b0-2d1f-4b3c-9a5e-7f9b1d3c5e71';
const DATA = '1b3d5f70-9e82-4c14-a6b8-0d2f4e6c8a97';
const NEW = '4d1c7a90-5e2b-4f63-8a17-b9c0d3e5f728';

/** A console in a world whose time has begun. */
async function begun(scenario?: string): Promise<Client> {
  const client = await Client.open(scenario);
  await client.inbox();
  return client;
}

async function patch(client: Client, changes: object): Promise<void> {
  const { status, body } = await client.patch(changes);
  if (status !== 200) throw new Error(JSON.stringify(body));
}

const suspend = (suspended: string | null) => ({ organizations: { [KOPI_NUSA]: { suspended } } });

const statusesIn = ({ state }: Client) => ({
  machine: find(state.virtual_machines, UBUNTU)?.status,
  reports: find(state.virtual_machines, REPORTS)?.status,
  bareMetal: find(state.bare_metals, METAL)?.status,
  cluster: find(state.clusters, CLUSTER)?.status,
});

const balanceOf = ({ state }: Client) => find(state.organizations, KOPI_NUSA)?.balance ?? NaN;

/** Advances the time. Everything due happens. */
async function wait(client: Client, duration: string): Promise<void> {
  await client.advance(duration);
  await client.inbox();
}

describe('an organization', () => {
  it.each(['operator', 'credit'])('that is suspended (%s) is stopped', async (by) => {
    const client = await begun();
    await patch(client, suspend(by));
    expect(statusesIn(client)).toEqual({
      machine: 'stopped',
      reports: 'stopped',
      bareMetal: 'Ready',
      cluster: 'not_running',
    });
  });

  it('that is no longer suspended is started again, and pays from then on', async () => {
    const client = await begun();
    await patch(client, suspend('operator'));
    await wait(client, 'PT5H30M');
    await patch(client, suspend(null));
    expect(statusesIn(client)).toMatchObject({ machine: 'starting', bareMetal: 'Deployed' });
    const { balance } = kopiNusa(client.state);
    await wait(client, 'PT5M');
    expect(statusesIn(client)).toEqual({
      machine: 'running',
      reports: 'stopped',
      bareMetal: 'Deployed',
      cluster: 'running',
    });
    // The next tick charges one hour of two machines and a cluster, of two volumes and a disk.
    await wait(client, 'PT25M');
    expect(balance - kopiNusa(client.state).balance).toBe(2 * 100 + 1000 + 10 + 10 + 20);
  });

  it('that was suspended from the beginning is started by a patch as well', async () => {
    const client = await begun('suspended');
    await patch(client, { organizations: { [KOPI_NUSA]: { suspended: null, balance: 100_000 } } });
    await wait(client, 'PT5M');
    expect(statusesIn(client)).toMatchObject({ machine: 'running', cluster: 'running' });
    expect(kopiNusa(client.state).suspended).toBeNull();
  });

  it('that stays as it was is left alone', async () => {
    const client = await begun('suspended');
    await patch(client, { organizations: { [KOPI_NUSA]: { balance: 100_000 } } });
    expect(statusesIn(client)).toMatchObject({ machine: 'stopped', cluster: 'not_running' });
  });
});

describe('a machine', () => {
  it.each([
    ['creating', 'PT59S', 'PT1S'],
    ['starting', 'PT29S', 'PT1S'],
  ])('that is set to %s runs after its time', async (status, before, then) => {
    const client = await begun();
    await patch(client, { virtual_machines: { [REPORTS]: { status } } });
    await wait(client, before);
    expect(statusesIn(client).reports).toBe(status);
    await wait(client, then);
    expect(statusesIn(client).reports).toBe('running');
  });

  it('that is new and created runs after its time', async () => {
    const client = await begun();
    const machine = { ...VIRTUAL_MACHINES[0], uuid: NEW, status: 'creating', paid_until: NOW };
    await patch(client, { virtual_machines: { [NEW]: machine } });
    await wait(client, 'PT1M');
    expect(find(client.state.virtual_machines, NEW)?.status).toBe('running');
  });

  it('that is starting runs even if it was changed meanwhile', async () => {
    const client = await begun();
    const { uuid } = await client.ok('createVirtualMachine');
    await patch(client, { virtual_machines: { [uuid]: { updated_at: '2026-03-01T00:00:00Z' } } });
    await wait(client, 'PT1M');
    expect(find(client.state.virtual_machines, uuid)?.status).toBe('running');
  });

  it('is planned once, even if other fields are patched', async () => {
    const client = await begun();
    await client.ok('createVirtualMachine');
    const before = JSON.stringify(client.session.world.agenda);
    await patch(client, { virtual_machines: { [UBUNTU]: { title: 'web' } }, next_id: 3000 });
    expect(JSON.stringify(client.session.world.agenda)).toBe(before);
  });
});

describe('a cluster', () => {
  it('that is set to pending runs after its time', async () => {
    const client = await begun();
    await patch(client, { clusters: { [CLUSTER]: { status: 'pending' } } });
    await wait(client, 'PT2M59S');
    expect(statusesIn(client).cluster).toBe('pending');
    await wait(client, 'PT1S');
    expect(statusesIn(client).cluster).toBe('running');
  });

  it('that is new and pending runs after its time', async () => {
    const client = await begun();
    const cluster = { ...CLUSTERS[0], uuid: NEW, status: 'pending', paid_until: NOW };
    await patch(client, { clusters: { [NEW]: cluster } });
    await wait(client, 'PT3M');
    expect(find(client.state.clusters, NEW)?.status).toBe('running');
  });
});

it("forgives what is due if the meter's start is set back by days", async () => {
  const client = await begun();
  await patch(client, { meter_started_at: '2025-03-01T00:00:00.000Z' });
  expect(client.state.meter_started_at).toBe('2026-03-10T03:00:00.000Z');
});

it("charges from the meter's start that is set back by hours", async () => {
  const client = await begun();
  await patch(client, { meter_started_at: '2026-03-09T23:00:00.000Z' });
  await wait(client, 'PT1H');
  const lines = readAll(find(client.state.usages, KOPI_NUSA)?.lines ?? tableOf<UsageLine>([]));
  expect(lines.find(({ label }) => label === 'ubuntu')?.quantity).toBe(5);
});

describe('a bare metal', () => {
  it('that is new is deployed after its time, and charged when its period is over', async () => {
    const client = await begun();
    const paid_until = '2026-03-10T04:30:00.000Z';
    const times = { created_at: NOW, updated_at: NOW, paid_until };
    const metal = { ...BARE_METALS[0], ...times, uuid: NEW, status: 'Ready' };
    await patch(client, { bare_metals: { [NEW]: metal } });
    await wait(client, 'PT20M');
    expect(find(client.state.bare_metals, NEW)?.status).toBe('Deployed');
    await wait(client, 'PT1H10M');
    expect(find(client.state.bare_metals, NEW)?.paid_until).toBe('2026-04-10T04:30:00.000Z');
  });

  it("that is paid from the meter's start is charged when that has moved", async () => {
    const client = await begun();
    await patch(client, { meter_started_at: '2026-03-12T03:00:00.000Z' });
    const count = readAll(client.state.invoices).length;
    await wait(client, 'P32D');
    expect(readAll(client.state.invoices).length - count).toBe(1);
    await wait(client, 'P1D');
    expect(readAll(client.state.invoices).length - count).toBe(2);
  });

  it("that is paid from the meter's start is charged by its new kind of period", async () => {
    const client = await begun();
    await patch(client, {
      organizations: { [KOPI_NUSA]: { balance: 1e9 } },
      bare_metals: { [METAL]: { billing_period: 'price_per_three_month' } },
    });
    await wait(client, 'P92D');
    expect(find(client.state.bare_metals, METAL)?.paid_until).toBe('2026-09-10T03:00:00.000Z');
  });

  it('whose period is over sooner is charged then, and once', async () => {
    const client = await begun();
    const paid_until = '2026-03-10T05:00:00.000Z';
    await patch(client, { bare_metals: { [METAL]: { paid_until } } });
    const count = readAll(client.state.invoices).length;
    await wait(client, 'PT2H');
    expect(readAll(client.state.invoices)).toHaveLength(count + 1);
    await wait(client, 'PT2H');
    expect(readAll(client.state.invoices)).toHaveLength(count + 1);
  });
});

describe('credit that is set', () => {
  const credit = (balance: number) => ({ organizations: { [KOPI_NUSA]: { balance } } });

  it('pays nothing for the time without credit', async () => {
    const client = await begun('suspended');
    await wait(client, 'P20D');
    await patch(client, credit(2_000_000));
    await wait(client, 'PT1H');
    const later = balanceOf(client);
    await wait(client, 'PT1H');
    expect(2_000_000 - later).toBe(later - balanceOf(client));
  });

  it('is still there after a later top-up', async () => {
    const client = await begun('suspended');
    await wait(client, 'P20D');
    await patch(client, credit(5_000));
    await client.ok('redeemVoucher', { body: { code: 'KOPI-AGAIN' } });
    expect(balanceOf(client)).toBeGreaterThan(10_000);
  });
});

it('a hold that ends with the price of a plan leaves nothing of its time to pay', async () => {
  const client = await begun('suspended');
  await patch(client, { organizations: { [KOPI_NUSA]: { balance: 9 } } });
  await wait(client, 'P20D');
  expect(balanceOf(client)).toBe(9);
  await patch(client, { pricings: { [VOLUME_PLAN]: { price_per_unit: 1 } } });
  await wait(client, 'PT1H');
  expect(balanceOf(client)).toBeLessThan(9);
  expect(balanceOf(client)).toBeGreaterThan(0);
});

it('a patch shares with the state before all that it does not touch', async () => {
  const client = await begun();
  const before = client.state;
  await patch(client, { volumes: { [DATA]: { label: 'data' } } });
  const { volumes, ...others } = client.state;
  for (const [name, table] of Object.entries(others)) {
    expect(table).toBe(before[name as keyof State]);
  }
  expect(differences(volumes, before.volumes).map(([id]) => id)).toEqual([DATA]);
});

describe('a cluster that is started again', () => {
  const set = (status: string) => ({ clusters: { [CLUSTER]: { status } } });

  it('is not charged for the time in which it did not run', async () => {
    const [client, other] = [await begun(), await begun()];
    for (const one of [client, other]) {
      await patch(one, set('not_running'));
      await wait(one, 'P7D');
    }
    await patch(client, set('running'));
    await wait(client, 'PT1H');
    await wait(other, 'PT1H');
    expect(balanceOf(other) - balanceOf(client)).toBe(1_000);
  });

  it('is charged even if the clock went back meanwhile', async () => {
    const client = await begun();
    await wait(client, 'P30D');
    await patch(client, set('not_running'));
    await client.freeze(NOW);
    await patch(client, set('running'));
    const before = balanceOf(client);
    await wait(client, 'PT3H');
    expect(before - balanceOf(client)).toBeGreaterThanOrEqual(2_000 + 3 * 240);
  });
});

describe('a pending payment', () => {
  const statusIn = ({ state }: Client) => find(state.payments, 'kpn-7Q2x')?.status;

  it('fails when its new time is over', async () => {
    const client = await begun();
    await patch(client, { payments: { 'kpn-7Q2x': { expires_at: '2026-03-10T03:10:00.000Z' } } });
    await wait(client, 'PT9M59S');
    expect(statusIn(client)).toBe('pending');
    await wait(client, 'PT1S');
    expect(statusIn(client)).toBe('failed');
  });

  it('fails no sooner than its last time is over', async () => {
    const client = await begun();
    await patch(client, { payments: { 'kpn-7Q2x': { expires_at: '2026-03-10T03:10:00.000Z' } } });
    await patch(client, { payments: { 'kpn-7Q2x': { expires_at: '2026-03-10T03:20:00.000Z' } } });
    await wait(client, 'PT19M59S');
    expect(statusIn(client)).toBe('pending');
    await wait(client, 'PT1S');
    expect(statusIn(client)).toBe('failed');
  });
});

describe('a use whose paid time is set back', () => {
  const setBack = (paid_until: string) => ({
    virtual_machines: { [UBUNTU]: { paid_until } },
    volumes: { [DATA]: { paid_until } },
    clusters: { [CLUSTER]: { paid_until } },
  });
  const paidIn = ({ state }: Client) => [
    find(state.virtual_machines, UBUNTU)?.paid_until,
    find(state.volumes, DATA)?.paid_until,
    find(state.clusters, CLUSTER)?.paid_until,
  ];

  it('by hours pays for them', async () => {
    const client = await begun();
    const paid_until = new Date(Date.parse(NOW) - 5 * 3_600_000).toISOString();
    await patch(client, setBack(paid_until));
    expect(paidIn(client)).toEqual([paid_until, paid_until, paid_until]);
  });

  it.each(['0000-01-01T00:00:00Z', '2025-03-01T00:00:00.000Z'])(
    'to %s owes nothing for the time before now',
    async (paid_until) => {
      const client = await begun();
      await patch(client, setBack(paid_until));
      const now = new Date(NOW).toISOString();
      expect(paidIn(client)).toEqual([now, now, now]);
    },
  );
});
