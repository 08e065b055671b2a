import { expect, it } from '@jest/globals';

import { find } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';
import { kopiNusa, setOrganization } from '../virtual-machines/given.ts';

const redeem = (client: Client, code: string, uuid?: string) =>
  client.ok('redeemVoucher', { body: { code }, ...(uuid ? { path: { uuid } } : {}) });

it('adds its value at once', async () => {
  const client = await Client.open();
  expect(await redeem(client, 'KOPI-100K')).toMatchObject({ new_balance: 2_100_000 });
  const { organization } = await client.ok('getCluster');
  expect(organization.balance).toBe(2_100_000);
});

it('refuses a voucher twice', async () => {
  const client = await Client.open();
  await redeem(client, 'KOPI-100K');
  const body = { code: 'KOPI-100K' };
  expect(await client.refused('redeemVoucher', { body })).toMatchObject({ error_code: '400-3' });
});

it('takes a reusable one again', async () => {
  const client = await Client.open();
  await redeem(client, 'KOPI-AGAIN');
  expect(await redeem(client, 'KOPI-AGAIN')).toMatchObject({ new_balance: 2_020_000 });
});

it('counts for the first top-up only in an organization without any', async () => {
  const client = await Client.open();
  const uuid = '7d2b9e60-1f48-4a3c-8c5d-92e1b0a4f3d7';
  expect(await redeem(client, 'KOPI-FIRST', uuid)).toMatchObject({ new_balance: 100_000 });
});

it('refuses one for the first top-up after another voucher', async () => {
  const client = await Client.open('empty');
  const uuid = '7d2b9e60-1f48-4a3c-8c5d-92e1b0a4f3d7';
  await redeem(client, 'KOPI-100K', uuid);
  const request = { path: { uuid }, body: { code: 'KOPI-FIRST' } };
  expect(await client.refused('redeemVoucher', request)).toMatchObject({ error_code: '400-3' });
});

it('ends a suspension for want of credit', async () => {
  const client = await Client.open('suspended');
  await redeem(client, 'KOPI-100K');
  const { organization } = await client.ok('getCluster');
  expect(organization).toMatchObject({ is_suspend: false });
});

it('does not end a suspension if it is worth nothing', async () => {
  // Nothing runs here, so that even a balance of 0 covers an hour.
  const client = await Client.open('empty');
  setOrganization({ suspended: 'credit', balance: 0 })(client);
  client.set(({ vouchers }) => Object.assign(find(vouchers, 'KOPI-100K') ?? {}, { value: 0 }));
  expect(await redeem(client, 'KOPI-100K')).toMatchObject({ new_balance: 0 });
  expect(kopiNusa(client.state).suspended).toBe('credit');
});
