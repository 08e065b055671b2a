// Running and paying before, during and after a suspension, with a cluster at 1000 an hour.
import { describe, expect, it } from '@jest/globals';

import { find, put, readAll } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { PLAIN, VOLUME } from '../kubernetes/cluster.ts';
import { kopiNusa, setOrganization } from '../virtual-machines/given.ts';

const AGAIN = 'KOPI-AGAIN';

/**
 * A console with a new cluster.
 * @param balance the credit before the cluster
 * @param value of the reusable voucher
 */
async function clusterWith(balance: number, value: number, body: object = PLAIN): Promise<Client> {
  const client = await Client.open('empty');
  setOrganization({ balance })(client);
  client.set(({ vouchers }) => {
    const voucher = find(vouchers, AGAIN);
    if (voucher) put(vouchers, AGAIN, { ...voucher, value });
  });
  await client.ok('createCluster', { body });
  return client;
}

async function redeem(client: Client): Promise<number> {
  const { new_balance } = await client.ok('redeemVoucher', { body: { code: AGAIN } });
  return new_balance;
}

const clusterIn = ({ state }: Client) => readAll(state.clusters)[0];

describe('a suspension', () => {
  it('is not lifted by less than the price of an hour, and nothing runs for it', async () => {
    const client = await clusterWith(1000, 1);
    await client.advance('PT1H5M');
    for (let hour = 0; hour < 24; hour += 1) {
      await client.advance('PT1H');
      expect(await redeem(client)).toBe(hour + 1);
      expect(await client.ok('listClusters')).toMatchObject([{ status: 'not_running' }]);
    }
    expect(kopiNusa(client.state).suspended).toBe('credit');
  });

  it('ends as soon as the credit covers an hour, which is charged at once', async () => {
    const client = await clusterWith(1000, 400);
    await client.advance('PT2H20M');
    expect([await redeem(client), await redeem(client), await redeem(client)]).toEqual([
      400,
      800,
      1200 - 1000,
    ]);
    expect(clusterIn(client)).toMatchObject({
      status: 'pending',
      paid_until: '2026-03-10T06:20:00.000Z',
    });
    expect(kopiNusa(client.state).suspended).toBeNull();
  });

  it('leaves stopped resources paid until the time of the stop', async () => {
    const client = await clusterWith(1000, 1);
    await client.advance('P2D');
    expect(clusterIn(client)?.paid_until).toBe('2026-03-10T04:00:00.000Z');
  });

  it('is lifted only by credit that covers all other hours due as well', async () => {
    const client = await clusterWith(1010, 1000, { ...PLAIN, pv_pricing_uuid: VOLUME });
    await client.advance('PT2H20M');
    expect(kopiNusa(client.state)).toMatchObject({ balance: 0, suspended: 'credit' });
    expect(await redeem(client)).toBe(1000);
    expect(kopiNusa(client.state).suspended).toBe('credit');
    expect(await redeem(client)).toBe(2000 - 1010);
    expect(kopiNusa(client.state).suspended).toBeNull();
  });

  it('by an operator does not stop the charge of hours that have begun', async () => {
    const client = await Client.open('empty');
    setOrganization({ balance: 1000 })(client);
    await client.advance('PT1M');
    await client.ok('createVolume');
    setOrganization({ suspended: 'operator' })(client);
    await client.advance('PT1H30M');
    const [volume] = readAll(client.state.volumes);
    expect(volume?.paid_until).toBe('2026-03-10T04:01:00.000Z');
    await redeem(client);
    expect(readAll(client.state.volumes)).toEqual([volume]);
  });

  it('by an operator refuses growth without advising a top-up', async () => {
    const client = await clusterWith(5000, 1);
    setOrganization({ suspended: 'operator' })(client);
    const { error_code, message } = await client.refused('createVolume');
    expect(error_code).toBe('403-3');
    expect(message).toContain('operator');
    expect(message).not.toContain('Top up');
  });
});
