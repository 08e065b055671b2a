// The price of a cluster, hour by hour.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { FIRST } from '../../../../server/domains/awan/first.ts';
import { amountOf } from '../../../../server/domains/awan/billing/charge.ts';
import { clusterHours } from '../../../../server/domains/awan/kubernetes/hours.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { finish } from '../../../../server/world/steps.ts';
import { find, put, tableOf } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { dueAt } from '../billing/due.ts';
import { setOrganization } from '../virtual-machines/given.ts';
import { PLAIN, RUNNING, VOLUME } from './cluster.ts';
import type { Cluster } from '../../../../server/domains/awan/kubernetes/cluster.ts';

const HALF_PAST_THREE = Date.parse(RUNNING.paid_until);
const HOUR = 3_600_000;

describe('the first hour', () => {
  it.each([
    [1000, {}],
    [3000, { enable_ha: true }],
    [1010, { pv_pricing_uuid: VOLUME }],
    [3010, { enable_ha: true, pv_pricing_uuid: VOLUME }],
    [51_000, { with_external_ip: true, reserve_external_ip: [{ is_new: true, reserved: true }] }],
  ])('takes %i from the credit for %j', async (price, changes) => {
    const client = await Client.open();
    const body = { ...PLAIN, ...changes };
    const { organization } = await client.ok('createCluster', { body });
    expect(organization.balance).toBe(2_000_000 - price);
  });

  it('may take the whole credit', async () => {
    const client = await Client.open();
    client.set((state) => {
      kopiNusa(state).balance = 1010;
    });
    const body = { ...PLAIN, pv_pricing_uuid: VOLUME };
    const { organization } = await client.ok('createCluster', { body });
    expect(organization.balance).toBe(0);
  });

  it('is refused whole if the credit covers only a part of it', async () => {
    const client = await Client.open('near-limit');
    const body = { ...PLAIN, enable_ha: true, pv_pricing_uuid: VOLUME };
    expect(await client.refused('createCluster', { body })).toMatchObject({ error_code: '409-4' });
  });
});

describe('the hours after it', () => {
  it('are charged at the full hour after they have begun, with those of the volume', async () => {
    const without = await spentIn('PT4H59M59S', {});
    const body = { ...PLAIN, pv_pricing_uuid: VOLUME };
    expect((await spentIn('PT4H59M59S', { body })) - without).toBe(4 * 1010);
    expect((await spentIn('PT5H', { body })) - (await spentIn('PT5H', {}))).toBe(5 * 1010);
  });

  it('follow another number of replicas, and paid hours stay as they are', async () => {
    const client = await Client.open('empty');
    const uuid = await clusterAlone(client);
    await client.advance('PT3M');
    await client.ok('updateCluster', { path: { k8suuid: uuid }, body: { enable_ha: true } });
    await client.advance('PT1H56M59S');
    expect(spentAlone(client)).toBe(1000);
    await client.advance('PT1S');
    expect(spentAlone(client)).toBe(1000 + 3000);
  });

  it('that have begun are charged by the old number of replicas before it changes', async () => {
    const client = await Client.open('empty');
    await client.advance('PT1M');
    const uuid = await clusterAlone(client);
    // An hour has begun at 4:01. The next full hour would charge it.
    await client.advance('PT1H50M');
    await client.ok('updateCluster', { path: { k8suuid: uuid }, body: { name: 'uji-lain' } });
    expect(spentAlone(client)).toBe(1000);
    await client.advance('PT5M');
    await client.ok('updateCluster', { path: { k8suuid: uuid }, body: { enable_ha: true } });
    expect(spentAlone(client)).toBe(2000);
    await client.advance('PT1H4M');
    expect(spentAlone(client)).toBe(2000 + 3000);
  });

  it('that have begun are charged before the cluster is deleted', async () => {
    const client = await Client.open('empty');
    await client.advance('PT1M');
    const uuid = await clusterAlone(client);
    await client.advance('PT1H58M');
    await client.ok('deleteCluster', { path: { k8suuid: uuid } });
    expect(spentAlone(client)).toBe(2000);
    await client.advance('P1D');
    expect(spentAlone(client)).toBe(2000);
  });

  it('that begin at the very moment of the deletion are not charged', async () => {
    const client = await Client.open('empty');
    await client.advance('PT1M');
    const uuid = await clusterAlone(client);
    await client.advance('PT1H');
    await client.ok('deleteCluster', { path: { k8suuid: uuid } });
    expect(spentAlone(client)).toBe(1000);
  });

  it('end the run of a cluster that the credit does not cover', async () => {
    const client = await Client.open('near-limit');
    expect(await client.ok('getClusterStatus')).toBe('running');
    await client.advance('PT3H');
    expect(await client.ok('getClusterStatus')).toBe('not_running');
  });
});

describe('the meter', () => {
  it('charges nodes and volume apart, each from the end of its paid time', () => {
    const volume = { pricing_uuid: VOLUME, paid_until: '2026-03-10T02:00:00.000Z' };
    const hours = hoursUntil({ ...RUNNING, replica: 3, volume }, HALF_PAST_THREE);
    expect(hours.map(({ charge }) => charge)).toMatchObject([
      { resource_type: 'pods', label: 'uji-baru', from: HALF_PAST_THREE, quantity: 3, replica: 3 },
      { resource_type: 'volume', label: 'uji-baru', from: HALF_PAST_THREE - 1.5 * HOUR },
    ]);
    expect(amountOf(hours.map(({ charge }) => charge))).toBe(3010);
  });

  it('gives the record that says until when the nodes are paid', () => {
    const state = stateWith(RUNNING);
    const [hour] = finish(clusterHours(state, dueAt(HALF_PAST_THREE)));
    const paid = hour?.resource(state);
    if (paid) paid.paid_until = '2026-03-10T04:30:00.000Z';
    expect(find(state.clusters, RUNNING.uuid)?.paid_until).toBe('2026-03-10T04:30:00.000Z');
    expect(finish(clusterHours(state, dueAt(HALF_PAST_THREE)))).toEqual([]);
  });

  it('leaves hours alone that are paid beyond the time', () => {
    expect(hoursUntil(RUNNING, HALF_PAST_THREE - 1)).toEqual([]);
  });

  it("leaves another organization's clusters alone", () => {
    expect(hoursUntil({ ...RUNNING, organization_uuid: RATNAP }, HALF_PAST_THREE)).toEqual([]);
  });

  it('charges nothing for a plan that no longer exists', () => {
    const state = stateWith(RUNNING);
    state.pricings = tableOf<never>([]);
    expect(finish(clusterHours(state, dueAt(HALF_PAST_THREE)))).toEqual([]);
  });

  it('charges exactly for nodes that are not stopped and for any volume', () => {
    const clusters = fc.record({
      status: fc.constantFrom('pending' as const, 'running' as const, 'not_running' as const),
      replica: fc.constantFrom(1, 3),
      hasVolume: fc.boolean(),
    });
    fc.assert(
      fc.property(clusters, ({ status, replica, hasVolume }) => {
        const { paid_until } = RUNNING;
        const volume = hasVolume ? { pricing_uuid: VOLUME, paid_until } : null;
        const hours = hoursUntil({ ...RUNNING, status, replica, volume }, HALF_PAST_THREE + HOUR);
        const nodes = status === 'not_running' ? 0 : 1000 * replica;
        const amount = amountOf(hours.map(({ charge }) => charge));
        expect(amount).toBe(nodes + (hasVolume ? 10 : 0));
      }),
    );
  });
});

function stateWith(cluster: Cluster) {
  const state = structuredClone(FIRST.demo);
  state.clusters = tableOf<Cluster>([]);
  put(state.clusters, cluster.uuid, structuredClone(cluster));
  return state;
}

function kopiNusa(state: typeof FIRST.demo) {
  const organization = find(state.organizations, KOPI_NUSA);
  if (!organization) throw new Error('There is no Kopi Nusa');
  return organization;
}

function hoursUntil(cluster: Cluster, now: number) {
  const state = stateWith(cluster);
  return finish(clusterHours(state, dueAt(now)));
}

/** The credit that is spent in a time. With a body, a cluster is created before. */
async function spentIn(duration: string, { body }: { body?: object }): Promise<number> {
  const client = await Client.open();
  if (body) await client.ok('createCluster', { body });
  await client.advance(duration);
  return spent(client);
}

/** Creates a cluster at 1000 an hour, for an organization with a million and nothing else. Returns its id. */
async function clusterAlone(client: Client): Promise<string> {
  setOrganization({ balance: 1_000_000 })(client);
  return (await client.ok('createCluster', { body: PLAIN })).uuid;
}

function spentAlone(client: Client): number {
  return 1_000_000 - kopiNusa(client.state).balance;
}

/** The credit that Kopi Nusa has spent. */
async function spent(client: Client): Promise<number> {
  return 2_000_000 - (await client.ok('getOrganization')).balance;
}
