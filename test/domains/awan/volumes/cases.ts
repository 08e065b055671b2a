import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import { UNKNOWN } from '../client.ts';
import { setOrganization, setPlan } from '../virtual-machines/given.ts';
import { BOOT, DATA, MACHINE_PLAN, TEN, setVolume, TWENTY, withdrawPlans } from './volumes.ts';
import type { Case } from '../case.ts';

const ORDER = { organization_uuid: KOPI_NUSA, pricing_uuid: TEN, label: 'kopi-logs' };

export const VOLUMES_CASES: Case[] = [
  ...(
    [
      'createVolume',
      'listVolumes',
      'renameVolume',
      'resizeVolume',
      'cloneVolume',
      'deleteVolume',
    ] as const
  ).flatMap((operation): Case[] => [
    {
      operation,
      code: '403-1',
      when: 'to a stranger',
      given: (client) => client.logIn('bagasn'),
      request: { path: { 'group-uuid': RATNAP } },
    },
    {
      operation,
      code: '404-1',
      when: 'of an unknown organization',
      request: { path: { 'group-uuid': UNKNOWN } },
    },
    {
      operation,
      code: '404-1',
      when: 'of an unknown project',
      request: { path: { 'group-type': 'projects', 'group-uuid': UNKNOWN } },
    },
  ]),
  ...(['createVolume', 'resizeVolume', 'cloneVolume'] as const).flatMap((operation): Case[] => [
    {
      operation,
      code: '403-3',
      when: 'while the organization is suspended',
      scenario: 'suspended',
    },
    {
      operation,
      code: '409-4',
      when: 'without the credit',
      given: (client) => {
        setVolume(DATA, { paid_until: '2026-03-10T04:00:00.000Z' })(client);
        setOrganization({ balance: 9 })(client);
        return undefined;
      },
    },
    {
      operation,
      code: '409-5',
      when: 'with a plan that is not on offer',
      given: withdrawPlans,
    },
  ]),
  ...(['createVolume', 'resizeVolume'] as const).flatMap((operation): Case[] => [
    {
      operation,
      code: '400-4',
      when: 'with a plan for machines',
      request: { body: { ...ORDER, pricing_uuid: MACHINE_PLAN } },
    },
    {
      operation,
      code: '404-1',
      when: 'with an unknown plan',
      request: { body: { ...ORDER, pricing_uuid: UNKNOWN } },
    },
  ]),
  ...(['renameVolume', 'resizeVolume', 'deleteVolume'] as const).flatMap((operation): Case[] => [
    {
      operation,
      code: '404-1',
      when: 'of an unknown volume',
      request: { path: { uuid: UNKNOWN } },
    },
    {
      operation,
      code: '404-1',
      when: 'of a volume of the organization, for one of its projects',
      request: { path: { 'group-type': 'projects', 'group-uuid': STOREFRONT } },
    },
  ]),
  ...(
    [
      ['createVolume', ORDER],
      ['renameVolume', {}],
      ['cloneVolume', { source_volume_uuid: DATA }],
    ] as const
  ).map(([operation, body]): Case => ({
    operation,
    code: '400-1',
    when: 'with a blank label',
    request: { body: { ...body, label: '  ' } },
  })),
  {
    operation: 'createVolume',
    code: '400-1',
    when: 'for another organization than that of the path',
    request: { body: { ...ORDER, organization_uuid: RATNAP } },
  },
  {
    operation: 'resizeVolume',
    code: '400-4',
    when: 'to a smaller plan',
    given: async (client) => {
      await client.ok('resizeVolume');
      return client;
    },
    request: { body: { pricing_uuid: TEN } },
  },
  {
    operation: 'resizeVolume',
    code: '400-4',
    when: 'to a plan of the same size',
    request: { body: { pricing_uuid: TEN } },
  },
  {
    operation: 'resizeVolume',
    code: '400-4',
    when: 'of a boot volume',
    given: setPlan(TWENTY, { storage_gb: 40 }),
    request: { path: { uuid: BOOT } },
  },
  {
    operation: 'cloneVolume',
    code: '404-1',
    when: 'of an unknown source',
    request: { body: { source_volume_uuid: UNKNOWN, label: 'copy' } },
  },
  {
    operation: 'cloneVolume',
    code: '404-1',
    when: 'of a source of the organization, for one of its projects',
    request: { path: { 'group-type': 'projects', 'group-uuid': STOREFRONT } },
  },
  {
    operation: 'cloneVolume',
    code: '409-5',
    when: 'of a boot volume that is larger than every plan',
    given: setVolume(BOOT, { size_gb: 21 }),
    request: { body: { source_volume_uuid: BOOT, label: 'copy' } },
  },
  {
    operation: 'deleteVolume',
    code: '409-2',
    when: 'while a machine has it',
    request: { path: { uuid: DATA } },
  },
  {
    operation: 'deleteVolume',
    code: '409-2',
    when: 'of a boot volume',
    request: { path: { uuid: BOOT } },
  },
];
