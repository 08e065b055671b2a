import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { put, readAll } from '../../../../server/world/table.ts';
import { UNKNOWN } from '../client.ts';
import type { Case } from '../case.ts';
import type { Client } from '../client.ts';

const asMember = (client: Client) => client.logIn('bagasn');

export const INVOICES_CASES: Case[] = [
  {
    operation: 'listInvoices',
    code: '400-1',
    when: 'on pages of more than 100',
    request: { query: { per_page: '101' } },
  },
  {
    operation: 'listInvoices',
    code: '403-1',
    when: 'of an organization of others',
    given: asMember,
    request: { path: { uuid: RATNAP } },
  },
  {
    operation: 'listInvoices',
    code: '404-1',
    when: 'of an unknown organization',
    request: { path: { uuid: UNKNOWN } },
  },
  {
    operation: 'getInvoice',
    code: '403-1',
    when: 'of an organization of others',
    given: (client) => {
      client.set(({ invoices }) => {
        for (const one of readAll(invoices)) {
          put(invoices, one.uuid, { ...one, organization_uuid: RATNAP });
        }
      });
      return asMember(client);
    },
  },
  {
    operation: 'getInvoice',
    code: '404-1',
    when: 'that is unknown',
    request: { path: { uuid: UNKNOWN } },
  },
];
