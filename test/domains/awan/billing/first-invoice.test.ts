// A journey: from sign-up to a running machine and its first invoices, through public operations only.
import { expect, it } from '@jest/globals';

import { Client } from '../client.ts';

const SITI = {
  username: 'sitilestari',
  name: 'Siti Lestari',
  email: 'siti@example.com',
  password: 'Not-a-real-password-1',
};

async function signUp(client: Client): Promise<Client> {
  const stranger = client.as(null);
  await stranger.ok('registerUser', { body: SITI });
  const mail = (await client.inbox()).find(({ to }) => to === SITI.email);
  const verification_code = String(mail?.data['verification_code']);
  await stranger.ok('verifyUser', { body: { email: SITI.email, verification_code } });
  return await client.logIn(SITI.username, SITI.password);
}

/** Tops up half a million, and has the gateway report it. */
async function topUp(client: Client, organization_uuid: string): Promise<void> {
  const payment_method_uuid = '09c1d3e5-7f6b-4c8d-8f0e-3a5b7c9d1e26';
  const order = { payment_method_uuid, organization_uuid, amount: 500_000 };
  const { reference, amount } = await client.ok('topUpCredit', { body: order });
  const { uuid } = await client.ok('getPayment', { path: { reference_number: reference } });
  const form = { merchantOrderId: uuid, amount: String(amount), resultCode: 0, reference };
  await client.as(null).ok('settlePayment', { body: form });
}

it('leads from sign-up to a running machine, and to an invoice each month', async () => {
  const client = await Client.open('empty');
  const siti = await signUp(client);
  const [organization] = await siti.ok('listOrganizations');
  if (!organization) throw new Error('There is no organization');
  const { uuid } = organization;
  expect(await siti.ok('redeemVoucher', { path: { uuid }, body: { code: 'KOPI-FIRST' } })).toEqual(
    expect.objectContaining({ new_balance: 100_000 }),
  );
  await topUp(siti, uuid);

  const group = { 'group-type': 'organizations', uuid };
  const machine = await siti.ok('createVirtualMachine', {
    path: group,
    body: {
      authentication_type: { id: 1, key: 'siti', value: 'not-a-real-password' },
      catalogue_uuid: 'b7a5f0f4-61f5-4f0e-8f7e-2d5b8f3f9c01',
      instance_type_uuid: 'c9d3a7e2-0b61-4f6a-9a0d-7f1e5b2c4d01',
      organization_uuid: uuid,
      title: 'warung',
      with_external_ip: false,
      hostname: 'warung-web',
    },
  });
  expect(machine.status).toBe('creating');
  await siti.advance('PT10M');
  const path = { ...group, vmuuid: machine.uuid };
  expect(await siti.ok('getVirtualMachine', { path })).toMatchObject({ status: 'running' });

  await siti.advance('P3M');
  const later = await client.logIn(SITI.username, SITI.password);
  const query = { order_by: 'asc', search: 'charge from credit' };
  const invoices = await later.ok('listInvoices', { path: { uuid }, query });
  const months = invoices.map(({ subtotal, status, amount }) => [subtotal, status, amount]);
  // An hour costs 100 rupiah. March counts from the 10th, 10 o'clock in Jakarta; April and May count in full.
  expect(months).toEqual([
    [518 * 100, 'paid', 0],
    [720 * 100, 'paid', 0],
    [744 * 100, 'paid', 0],
  ]);
  const [first] = invoices;
  const invoice = await later.ok('getInvoice', { path: { uuid: first?.uuid ?? '' } });
  expect(invoice.items).toEqual([
    expect.objectContaining({ label: 'warung', resource_type: 'vm', quantity: 518 }),
  ]);
  expect(invoice).toMatchObject({ billed_to: 'Siti Lestari', organization: { uuid } });
});
