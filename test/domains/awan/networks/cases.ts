import { RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { UNKNOWN } from '../client.ts';
import type { Case } from '../case.ts';
import type { Client } from '../client.ts';

/** Logs in a member of Kopi Nusa who is not in the demo user's first organization. */
const stranger = (client: Client) => client.logIn('bagasn');

export const NETWORKS_CASES: Case[] = [
  ...(['createVpc', 'listVpcs', 'listReservedIps'] as const).flatMap((operation): Case[] => [
    {
      operation,
      code: '403-1',
      when: 'to a stranger',
      given: stranger,
      request: { path: { uuid: RATNAP } },
    },
    {
      operation,
      code: '404-1',
      when: 'of an unknown organization',
      request: { path: { uuid: UNKNOWN } },
    },
  ]),
  {
    operation: 'createVpc',
    code: '400-1',
    when: 'with a blank label',
    request: { body: { label: ' \t', size: 28 } },
  },
  {
    operation: 'createVpc',
    code: '403-3',
    when: 'while the organization is suspended',
    scenario: 'suspended',
  },
  {
    operation: 'createVpc',
    code: '409-1',
    when: 'with a label that the organization has',
    request: { body: { label: 'kopi-private', size: 28 } },
  },
  {
    operation: 'createVpc',
    code: '409-5',
    when: 'when all ranges of the size are taken',
    given: async (client) => {
      for (const label of ['first', 'second', 'third']) {
        await client.ok('createVpc', { body: { label, size: 16 } });
      }
      return client;
    },
    request: { body: { label: 'fourth', size: 16 } },
  },
  {
    operation: 'deleteVpc',
    code: '403-1',
    when: 'to a stranger',
    given: stranger,
    request: { path: { organization_uuid: RATNAP } },
  },
  {
    operation: 'deleteVpc',
    code: '404-1',
    when: 'of an unknown organization',
    request: { path: { organization_uuid: UNKNOWN } },
  },
  {
    operation: 'deleteVpc',
    code: '404-1',
    when: 'of an unknown network',
    request: { path: { uuid: UNKNOWN } },
  },
  {
    operation: 'deleteVpc',
    code: '404-1',
    when: 'of the network of another organization',
    request: { path: { organization_uuid: RATNAP } },
  },
  {
    operation: 'deleteVpc',
    code: '409-2',
    when: 'while a machine is inside',
    request: { path: { uuid: '0a9b8c7d-6e5f-4a3b-9c2d-1e0f9a8b7c6d' } },
  },
];
