import { describe, expect, it } from '@jest/globals';

import { all, find } from '../../../../server/world/table.ts';
import { Client, UNKNOWN } from '../client.ts';

const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const VIRTUAL_ACCOUNT = '4d6f8a0c-1b2e-4c3f-a5d7-9e1b3c5f7a48';

const balanceOf = (client: Client) => find(client.state.organizations, KOPI_NUSA)?.balance;

/** Opens a payment, and makes the form with which its gateway reports it. */
async function opened(client: Client) {
  const { reference, amount } = await client.ok('topUpCredit');
  const merchantOrderId = find(client.state.payments, reference)?.uuid;
  return { merchantOrderId, amount: String(amount), resultCode: 0, reference };
}

describe('a top-up', () => {
  it('waits for its payer, and adds credit only then', async () => {
    const client = await Client.open();
    const { reference, ...inquiry } = await client.ok('topUpCredit');
    expect(inquiry).toMatchObject({ amount: 555_000, va_number: null, expiryPeriod: 30 });
    expect(reference).toMatch(/^kpn-[0-9A-Za-z]{4}$/);
    const path = { reference_number: reference };
    expect(await client.ok('getPayment', { path })).toMatchObject({
      status: 'pending',
      balance: 500_000,
      organization: { balance: 2_000_000 },
    });
  });

  it('has a reference of its own each time', async () => {
    const client = await Client.open();
    const one = await client.ok('topUpCredit');
    const other = await client.ok('createPaymentInquiry');
    expect(one.reference).not.toBe(other.reference);
  });

  it('is paid into a virtual account if that is the method', async () => {
    const client = await Client.open();
    const body = {
      payment_method_uuid: VIRTUAL_ACCOUNT,
      organization_uuid: KOPI_NUSA,
      amount: 50_001,
    };
    const inquiry = await client.ok('topUpCredit', { body });
    expect(inquiry).toMatchObject({ amount: 50_001 + 5501 + 4000 });
    expect(inquiry.va_number).toMatch(/^[0-9]{16}$/);
  });

  it('is open to a suspended organization', async () => {
    const client = await Client.open('suspended');
    expect(await client.ok('topUpCredit')).toMatchObject({ amount: 555_000 });
  });
});

describe('a callback', () => {
  it('adds the credit exactly once, even if it comes several times', async () => {
    const client = await Client.open();
    const body = await opened(client);
    for (let time = 0; time < 3; time += 1) {
      expect(await client.ok('settlePayment', { body })).toBe('SUCCESS');
      expect(balanceOf(client)).toBe(2_500_000);
    }
  });

  it('needs no token', async () => {
    const client = (await Client.open()).as(null);
    expect(await client.ok('settlePayment')).toBe('SUCCESS');
    expect(balanceOf(client)).toBe(2_500_000);
  });

  it('of a failure adds nothing', async () => {
    const client = await Client.open();
    const body = { ...(await opened(client)), resultCode: 1 };
    await client.ok('settlePayment', { body });
    expect(await client.ok('settlePayment', { body })).toBe('SUCCESS');
    const path = { reference_number: body.reference };
    expect(await client.ok('getPayment', { path })).toMatchObject({ status: 'failed' });
    expect(balanceOf(client)).toBe(2_000_000);
  });

  it('gives an invoice for the credit and its tax', async () => {
    const client = await Client.open();
    const body = await opened(client);
    await client.ok('settlePayment', { body });
    const [summary] = await client.ok('listInvoices', { query: { search: body.reference } });
    if (!summary) throw new Error('There is no invoice');
    const invoice = await client.ok('getInvoice', { path: { uuid: summary.uuid } });
    expect(invoice).toMatchObject({
      status: 'paid',
      subtotal: 500_000,
      tax_in_percent: 11,
      tax_amount: 55_000,
      amount: 555_000,
      credit_from_balance: 0,
      items: [{ resource_type: 'topup', label: body.reference, amount: 500_000, note: null }],
    });
  });
});

describe('an unpaid payment', () => {
  it('fails when its time is over, and then cannot succeed', async () => {
    const client = await Client.open();
    const body = await opened(client);
    await client.advance('PT30M');
    const path = { reference_number: body.reference };
    expect(await client.ok('getPayment', { path })).toMatchObject({ status: 'failed' });
    expect(await client.refused('settlePayment', { body })).toMatchObject({ error_code: '409-6' });
  });

  it('can be paid up to that time', async () => {
    const client = await Client.open();
    const body = await opened(client);
    await client.advance('PT29M59S');
    await client.ok('settlePayment', { body });
    expect(balanceOf(client)).toBe(2_500_000);
  });

  it('of the first data never expires', async () => {
    const client = await Client.open();
    await client.advance('P7D');
    expect(await client.ok('getPayment')).toMatchObject({ status: 'pending' });
  });
});

describe('an outcome that is refused', () => {
  it.each([
    [{ reference: 'kpn-none' }, 'No payment has this reference'],
    [{ merchantOrderId: UNKNOWN }, 'The payment with this reference has another merchantOrderId'],
  ])('gets the reason for %j', async (change, message) => {
    const client = await Client.open();
    const form = { ...(await opened(client)), ...change };
    expect(await client.refused('settlePayment', { body: form })).toMatchObject({ message });
  });
});

describe('payment gateways', () => {
  it('are listed to an admin, with the new one last', async () => {
    const client = await Client.open();
    const { id, uuid } = await client.ok('createPaymentGateway');
    const gateways = await client.ok('listPaymentGateways');
    expect(gateways.map(({ name }) => name)).toEqual(['contoh-pay', 'misal-pay', 'umpama-pay']);
    expect(gateways.at(-1)?.uuid).toBe(uuid);
    expect(id).toBe(3);
  });

  it('wait for half an hour by default', async () => {
    const client = await Client.open();
    const body = {
      name: 'lain-pay',
      merchant_code: 'LAIN01',
      merchant_key: 'none',
      url: '/inquiry',
    };
    const { uuid } = await client.ok('createPaymentGateway', { body });
    client.set(({ payment_methods }) => {
      for (const one of all(payment_methods)) one.gateway_uuid = uuid;
    });
    expect(await client.ok('topUpCredit')).toMatchObject({ expiryPeriod: 30 });
  });

  it('add no payment method', async () => {
    const client = await Client.open();
    await client.ok('createPaymentGateway');
    const methods = await client.ok('listPaymentMethods');
    expect(methods.map(({ name }) => name)).toEqual(['VC', 'VA']);
  });
});
