import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT } from '../../../../server/domains/awan/projects/first.ts';
import { all } from '../../../../server/world/table.ts';
import { UNKNOWN } from '../client.ts';
import type { Case } from '../case.ts';
import type { Client, OperationId } from '../client.ts';

const OF_A_STORAGE: OperationId[] = ['getObjectStorage', 'listBuckets', 'createBucket'];
const OF_A_BUCKET: OperationId[] = [
  'setBucketPolicy',
  'deleteBucket',
  'listObjects',
  'deleteObject',
];
const WITHOUT_STORAGE = { 'group-type': 'projects', uuid: STOREFRONT };
const WITH_STORAGE = { 'group-type': 'organizations', uuid: KOPI_NUSA };

export const OBJECT_STORAGE_CASES: Case[] = [
  ...(['enableObjectStorage', ...OF_A_STORAGE, ...OF_A_BUCKET] as const).flatMap(
    (operation): Case[] => [
      { operation, code: '403-1', when: 'from a stranger', given: leaveAll },
      {
        operation,
        code: '404-1',
        when: 'of an unknown group',
        request: { path: { uuid: UNKNOWN } },
      },
    ],
  ),
  ...[...OF_A_STORAGE, ...OF_A_BUCKET].map((operation): Case => ({
    operation,
    code: '404-1',
    when: 'before the storage is enabled',
    request: { path: WITHOUT_STORAGE },
  })),
  ...OF_A_BUCKET.flatMap((operation) =>
    // Every object has a `constructor`, but no storage here has such a bucket.
    ['kopi-archive', 'constructor'].map((name): Case => ({
      operation,
      code: '404-1',
      when: `of no bucket, ${name}`,
      request: { path: { 'bucket-name': name } },
    })),
  ),
  ...['menu-2025.png', 'constructor', 'MENU-2026.PNG'].map((name): Case => ({
    operation: 'deleteObject',
    code: '404-1',
    when: `of no object, ${name}`,
    request: { path: { 'object-name': name } },
  })),
  {
    operation: 'enableObjectStorage',
    code: '403-3',
    when: 'in a suspended organization',
    scenario: 'suspended',
  },
  {
    operation: 'enableObjectStorage',
    code: '409-1',
    when: 'twice for one group',
    request: { path: WITH_STORAGE },
  },
  {
    operation: 'enableObjectStorage',
    code: '409-1',
    when: 'with a subdomain that another storage has',
    request: { body: { subdomain_name: 'kopi-nusa', bucket_name: 'gudang-labels' } },
  },
  {
    operation: 'createBucket',
    code: '403-3',
    when: 'in a suspended organization',
    scenario: 'suspended',
  },
  {
    operation: 'createBucket',
    code: '409-1',
    when: 'with a name that another one has',
    request: { body: { bucket_name: 'kopi-backups' } },
  },
  {
    operation: 'setBucketPolicy',
    code: '400-1',
    when: 'for another bucket than the path',
    request: { body: { policy: 'public', bucket_name: 'kopi-backups' } },
  },
  {
    operation: 'deleteBucket',
    code: '409-2',
    when: 'that holds objects',
    request: { path: { 'bucket-name': 'kopi-assets' } },
  },
];

/** Takes all memberships from the demo user. */
function leaveAll(client: Client): undefined {
  client.set((state) => {
    for (const one of all(state.organizations)) one.members = {};
    for (const one of all(state.projects)) one.members = {};
  });
}
