import { describe, expect, it } from '@jest/globals';

import { resolve } from '../../../../server/contract/document.ts';
import { MEMBER } from '../../../../server/domains/awan/accounts/first.ts';
import { charge } from '../../../../server/domains/awan/billing/ledger.ts';
import { FIRST } from '../../../../server/domains/awan/first.ts';
import { noteOf } from '../../../../server/domains/awan/invoices/views.ts';
import { all, find, put, readAll, tableOf } from '../../../../server/world/table.ts';
import { Client, contract } from '../client.ts';
import { PLAIN } from '../kubernetes/cluster.ts';
import { kopiNusa, setOrganization } from '../virtual-machines/given.ts';
import type { Example } from '../../../../server/contract/document.ts';
import type { OperationId } from '../client.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

const KOPI_NUSA = '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10';
const JANUARY = 'd6f8a0b2-4c3e-4f5a-9c7b-0d2e4f6a8b93';
const METAL = '8d0f2b4c-3a5e-4c71-b69d-7e1a3c5f9b24';
const FEBRUARY = '1c3e5a79-8b0d-4f26-a4c6-5e7f9b1d3a57';

/** The contract's first example of an operation's success. */
function exampleOf(id: OperationId): unknown {
  const operation = contract.operations.find((one) => one.id === id);
  const media = operation?.responses.get(200)?.content?.['application/json'];
  const [example] = Object.values(media?.examples ?? {});
  if (!example) throw new Error(`There is no example of ${id}`);
  return resolve<Example>(contract.document, example).value;
}

/** Makes Kopi Nusa pay after use, with a discount of 10 percent and a tax of 11 percent. */
function payAfterUse({ organizations }: State): void {
  const organization = find(organizations, KOPI_NUSA);
  if (!organization) throw new Error('Kopi Nusa is gone');
  const plan = { payment_plans: 'postpaid', discount: 10, tax_percent: 11, balance: 0 } as const;
  put(organizations, KOPI_NUSA, { ...organization, ...plan });
}

describe('the list', () => {
  it('has the newest invoice first', async () => {
    const client = await Client.open();
    const invoices = await client.ok('listInvoices');
    expect(invoices.map(({ uuid }) => uuid)).toEqual([FEBRUARY, METAL, JANUARY]);
  });

  it('is that of the contract', async () => {
    const client = await Client.open();
    expect(await client.ok('listInvoices')).toEqual(
      (exampleOf('listInvoices') as { data: unknown }).data,
    );
  });

  it('has the oldest first on demand, on pages', async () => {
    const client = await Client.open();
    const query = { order_by: 'asc', per_page: '1', page: '2' };
    const { data, meta } = await client.reply('listInvoices', { query });
    expect(data.map(({ uuid }) => uuid)).toEqual([METAL]);
    expect(meta.pagination).toEqual({ page: 2, per_page: 1, total: 3, last_page: 3 });
  });

  it('is empty past its end', async () => {
    const client = await Client.open();
    const { data, meta } = await client.reply('listInvoices', { query: { page: '2' } });
    expect(data).toEqual([]);
    expect(meta.pagination).toMatchObject({ page: 2, total: 3, last_page: 1 });
  });

  it.each([
    ['prameswari', 3],
    ['nobody', 0],
    ['', 3],
  ])('finds by "%s" %i of them', async (search, count) => {
    const client = await Client.open();
    expect(await client.ok('listInvoices', { query: { search } })).toHaveLength(count);
  });

  it('does not have those of another organization', async () => {
    const client = await Client.open();
    const path = { uuid: '7d2b9e60-1f48-4a3c-8c5d-92e1b0a4f3d7' };
    expect(await client.ok('listInvoices', { path })).toEqual([]);
  });
});

it('shows the January invoice as the contract does', async () => {
  const client = await Client.open();
  const { organization, ...invoice } = await client.ok('getInvoice');
  const { organization: expected, ...rest } = (
    exampleOf('getInvoice') as { data: { organization: object } }
  ).data;
  expect(invoice).toEqual(rest);
  expect(organization).toMatchObject(expected);
});

it('is made out to the admin who joined first', async () => {
  const client = await Client.open();
  client.set((state) => {
    const older = { user_level: 1, created_at: '2026-01-04T00:00:00.000Z' };
    Object.assign(kopiNusa(state).members[MEMBER] ?? {}, older);
  });
  await client.ok('settlePayment');
  const [newest] = await client.ok('listInvoices');
  const invoice = await client.ok('getInvoice', { path: { uuid: newest?.uuid ?? '' } });
  expect(invoice.billed_to).toBe(find(client.state.users, MEMBER)?.name);
});

it('is due at the end of the tenth day in Jakarta', async () => {
  const client = await Client.open();
  await client.freeze('2026-03-31T17:00:00.000Z');
  const [invoice] = await client.ok('listInvoices');
  expect(invoice).toMatchObject({
    created_at: '2026-04-01T00:00:00+07:00',
    due_date: '2026-04-10T23:59:59+07:00',
    periode_started_date: '2026-03-01T00:00:00+07:00',
    periode_ended_date: '2026-04-01T00:00:00+07:00',
  });
});

describe('after use', () => {
  it('takes discount and tax, is unpaid, and is payable no longer', async () => {
    const client = await Client.open();
    client.set(payAfterUse);
    await client.advance('P1M');
    const [invoice] = await client.ok('listInvoices');
    if (!invoice) throw new Error('There is no invoice');
    const { subtotal, discount_amount, amount_after_discount, tax_amount, amount } = invoice;
    expect(invoice).toMatchObject({ status: 'unpaid', credit_from_balance: 0 });
    expect(discount_amount).toBe(Math.round(subtotal / 10));
    expect(tax_amount).toBe(Math.round((amount_after_discount * 11) / 100));
    expect(amount).toBe(amount_after_discount + tax_amount);
    const open = readAll(client.state.usages).flatMap(({ lines }) => readAll(lines));
    const owed = open.reduce((sum, one) => sum + one.quantity * one.price_per_unit, 0);
    expect(find(client.state.organizations, KOPI_NUSA)?.account_payable).toBe(owed);
    expect(subtotal).toBeGreaterThan(0);
  });
});

describe('a payment plan that changes within a month', () => {
  const setPlan = (payment_plans: 'prepaid' | 'postpaid') =>
    setOrganization({ payment_plans, discount: 10, tax_percent: 11 });

  it.each([
    ['prepaid', 'postpaid', 24_000, 494_000],
    ['postpaid', 'prepaid', 494_000, 24_000],
  ] as const)('from %s to %s charges each hour once', async (before, after, taken, rest) => {
    const client = await Client.open('empty');
    setOrganization({ balance: 1_000_000 })(client);
    setPlan(before)(client);
    await client.ok('createCluster', { body: PLAIN });
    await client.advance('P1D');
    setPlan(after)(client);
    await client.freeze('2026-03-31T17:00:00.000Z');
    expect(kopiNusa(client.state)).toMatchObject({
      balance: 1_000_000 - taken,
      account_payable: 0,
    });
    const [invoice] = await client.ok('listInvoices');
    expect(invoice).toMatchObject({
      status: 'unpaid',
      subtotal: 518_000,
      credit_from_balance: taken,
      discount_amount: rest / 10,
      amount: Math.round((rest * 0.9 * 111) / 100),
    });
    await client.advance('PT1H');
    const { payment_plans, account_payable } = kopiNusa(client.state);
    // The first hour of April is on no invoice yet.
    expect(account_payable).toBe(payment_plans === 'postpaid' ? 1000 : 0);
  });

  it('never makes the payable amount negative, even if the state does not add up', async () => {
    const client = await Client.open('empty');
    setPlan('postpaid')(client);
    await client.ok('createCluster', { body: PLAIN });
    setOrganization({ account_payable: 10 })(client);
    await client.freeze('2026-03-31T17:00:00.000Z');
    expect(await client.ok('getOrganization')).toMatchObject({ account_payable: 0 });
  });
});

describe('a note', () => {
  it('says hours and replicas', () => {
    expect(noteOf({ quantity: 518, unit: 'hour', replica: 1 })).toBe(
      '518 hour(s) from 1 replica(s)',
    );
    expect(noteOf({ quantity: 30, unit: 'hour', replica: 3 })).toBe('10 hour(s) from 3 replica(s)');
  });

  it('is absent for other units', () => {
    expect(noteOf({ quantity: 1, unit: '3 month', replica: 1 })).toBeNull();
  });
});

it('has no invoice for a month in which everything stood still', async () => {
  const client = await Client.open('empty');
  setOrganization({ balance: 2500 })(client);
  await client.ok('createCluster', { body: PLAIN });
  await client.advance('P3M');
  expect(kopiNusa(client.state)).toMatchObject({ balance: 500, suspended: 'credit' });
  const invoices = await client.ok('listInvoices');
  expect(invoices.map(({ subtotal }) => subtotal)).toEqual([2000]);
});

it('has no invoice for use without a line', async () => {
  const client = await Client.open('empty');
  client.set(({ usages }) => {
    put(usages, KOPI_NUSA, { lines: tableOf([]), taken: 0, payable: 0 });
  });
  await client.advance('P1M');
  expect(all(client.state.invoices)).toEqual([]);
});

it('notes no use if nothing is charged', () => {
  const state = structuredClone(FIRST.empty);
  charge(state, kopiNusa(state), [], 'nothing');
  expect(all(state.usages)).toEqual([]);
});

it('has no invoice for an organization without use', async () => {
  const client = await Client.open('empty');
  await client.advance('P2M');
  expect(all(client.state.invoices)).toEqual([]);
});
