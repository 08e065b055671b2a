import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { put, readAll } from '../../../../server/world/table.ts';
import { UNKNOWN } from '../client.ts';
import type { Case } from '../case.ts';
import type { Client } from '../client.ts';

const METHOD = '09c1d3e5-7f6b-4c8d-8f0e-3a5b7c9d1e26';
const OUTCOME = {
  merchantOrderId: 'e7a9b1c3-5d4f-4a6b-8d8c-1e3f5a7b9c04',
  amount: '555000',
  resultCode: 0,
  reference: 'kpn-7Q2x',
};

const asMember = (client: Client) => client.logIn('bagasn');

/** Logs in the member, and makes an organization of others the default, with level 2 there. */
async function asMemberByDefault(client: Client): Promise<Client> {
  const member = await client.logIn('bagasn');
  await member.ok('setDefaultOrganization');
  return member;
}

const OPENINGS = (['topUpCredit', 'createPaymentInquiry'] as const).flatMap((operation): Case[] => {
  const body = {
    payment_method_uuid: METHOD,
    organization_uuid: '3f0c7c1e-5a52-4e0b-9d55-0c6a2f6f1a10',
    amount: 60_000,
  };
  return [
    {
      operation,
      code: '400-1',
      when: 'of less than the minimum of the payment method',
      given: (client) => {
        client.set(({ payment_methods }) => {
          for (const one of readAll(payment_methods)) {
            put(payment_methods, one.uuid, { ...one, minimum_amount: 60_001 });
          }
        });
        return undefined;
      },
      request: { body },
    },
    {
      operation,
      code: '403-1',
      when: 'for an organization of others',
      given: asMember,
      request: { body: { ...body, organization_uuid: RATNAP } },
    },
    {
      operation,
      code: '404-1',
      when: 'for an unknown organization',
      request: { body: { ...body, organization_uuid: UNKNOWN } },
    },
    {
      operation,
      code: '404-1',
      when: 'with an unknown payment method',
      request: { body: { ...body, payment_method_uuid: UNKNOWN } },
    },
  ];
});

export const PAYMENTS_CASES: Case[] = [
  ...OPENINGS,
  {
    operation: 'listPaymentGateways',
    code: '403-2',
    when: 'to a member',
    given: asMemberByDefault,
  },
  {
    operation: 'createPaymentGateway',
    code: '400-1',
    when: 'with a blank name',
    request: {
      body: {
        name: ' ',
        merchant_code: 'UMPAMA01',
        merchant_key: 'not-a-real-merchant-key',
        url: '/merchant/inquiry',
      },
    },
  },
  {
    operation: 'createPaymentGateway',
    code: '403-2',
    when: 'to a member',
    given: asMemberByDefault,
  },
  {
    operation: 'createPaymentGateway',
    code: '409-1',
    when: 'with a name that is taken',
    request: {
      body: {
        name: 'misal-pay',
        merchant_code: 'UMPAMA01',
        merchant_key: 'not-a-real-merchant-key',
        url: '/merchant/inquiry',
      },
    },
  },
  {
    operation: 'getPayment',
    code: '400-1',
    when: 'by a reference that is too long',
    request: { path: { reference_number: 'x'.repeat(51) } },
  },
  {
    operation: 'getPayment',
    code: '403-1',
    when: 'of an organization of others',
    given: (client) => {
      client.set(({ payments }) => {
        for (const one of readAll(payments)) {
          put(payments, one.reference_number, { ...one, organization_uuid: RATNAP });
        }
      });
      return asMember(client);
    },
  },
  {
    operation: 'getPayment',
    code: '404-1',
    when: 'that is unknown',
    request: { path: { reference_number: 'kpn-none' } },
  },
  {
    operation: 'settlePayment',
    code: '400-1',
    when: 'with another amount',
    request: { body: { ...OUTCOME, amount: '554999' } },
  },
  {
    operation: 'settlePayment',
    code: '404-1',
    when: 'with an unknown reference',
    request: { body: { ...OUTCOME, reference: 'kpn-none' } },
  },
  {
    operation: 'settlePayment',
    code: '404-1',
    when: 'with the reference of another order',
    request: { body: { ...OUTCOME, merchantOrderId: UNKNOWN } },
  },
  {
    operation: 'settlePayment',
    code: '409-6',
    when: 'that fails after its success',
    given: async (client) => {
      await client.ok('settlePayment', { body: OUTCOME });
      return undefined;
    },
    request: { body: { ...OUTCOME, resultCode: 1 } },
  },
  {
    operation: 'settlePayment',
    code: '409-6',
    when: 'that succeeds after its failure',
    given: async (client) => {
      await client.ok('settlePayment', { body: { ...OUTCOME, resultCode: 2 } });
      return undefined;
    },
  },
];
