// A journey: the credit runs out, and comes back.
import { expect, it } from '@jest/globals';

import { Client } from '../client.ts';

const MACHINE = '5e7f9b1d-3c24-4e86-a0d9-7b6c5d4e3f21';
const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';

it('stops everything when the credit is gone, and starts it again with new credit', async () => {
  const client = await Client.open('near-limit');
  const statusOf = async () =>
    (await client.ok('getVirtualMachine', { path: { vmuuid: MACHINE } })).status;
  expect(await statusOf()).toBe('running');

  await client.advance('PT3H');
  expect(await statusOf()).toBe('stopped');
  expect(await client.refused('createVirtualMachine')).toMatchObject({ error_code: '403-3' });
  expect(await client.refused('createVolume')).toMatchObject({ error_code: '403-3' });
  const suspended = await client.ok('getCluster');
  expect(suspended.organization).toMatchObject({ is_suspend: true });

  const { reference, amount } = await client.ok('topUpCredit');
  const path = { reference_number: reference };
  const payment = await client.ok('getPayment', { path });
  const { balance } = payment.organization;
  const outcome = { merchantOrderId: payment.uuid, amount: String(amount), resultCode: 0 };
  await client.as(null).ok('settlePayment', { body: { ...outcome, reference } });

  const paid = await client.ok('getPayment', { path });
  expect(paid).toMatchObject({ status: 'success' });
  const { organization } = await client.ok('getCluster');
  expect(organization.is_suspend).toBe(false);
  // One hour is charged at once. Two machines at 100 and the cluster at 1000 start again. The disk of a machine that
  // was stopped before costs 20, and two volumes cost 10 each.
  expect(paid.organization.balance).toBe(balance + 500_000 - 1200 - 40);
  await client.advance('PT5M');
  expect(await statusOf()).toBe('running');
  const body = { organization_uuid: KOPI_NUSA, label: 'kopi-again' };
  const pricing_uuid = 'd0e4b8f3-1c72-4a7b-8b1e-8a2f6c3d5e02';
  expect(await client.ok('createVolume', { body: { ...body, pricing_uuid } })).toBeDefined();
});
