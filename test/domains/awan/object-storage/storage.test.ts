// The life of a storage, from its enabling to its last bucket.
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { newKeyPair } from '../../../../server/domains/awan/object-storage/keys.ts';
import { sizeInGb } from '../../../../server/domains/awan/object-storage/views.ts';
import { inJakarta } from '../../../../server/domains/awan/times.ts';
import { KOPI_NUSA, RATNAP } from '../../../../server/domains/awan/organizations/first.ts';
import { STOREFRONT, WAREHOUSE } from '../../../../server/domains/awan/projects/first.ts';
import { Random } from '../../../../server/world/random.ts';
import { all } from '../../../../server/world/table.ts';
import { Client } from '../client.ts';

const GB = 1024 ** 3;
const IN_WAREHOUSE = { 'group-type': 'projects', uuid: WAREHOUSE };
const STORAGE = '6a1d9c3f-08e5-4b72-9f46-3c5e7a9b1d20';
const SUBDOMAIN_AND_BUCKET = { subdomain_name: 'uji', bucket_name: 'uji-assets' };

let client: Client;

beforeEach(async () => {
  client = await Client.open();
});

describe('an enabled storage', () => {
  it('has its host and its first bucket', async () => {
    const storage = await client.ok('enableObjectStorage', { body: SUBDOMAIN_AND_BUCKET });
    expect(storage).toMatchObject({
      subdomain_name: 'uji.storage.example.com',
      custom_domain_name: null,
      size_gb: 0,
      created_at: '2026-03-10T03:00:00Z',
    });
    const { buckets } = await client.ok('listBuckets', { path: IN_WAREHOUSE });
    expect(buckets).toEqual([{ name: 'uji-assets', creationDate: '2026-03-10T03:00:00.000Z' }]);
  });

  it('shows its secret key once', async () => {
    const { credentials } = await client.ok('enableObjectStorage');
    expect(credentials).toHaveLength(1);
    expect(credentials[0]?.secret_key).toMatch(/^not-a-real-secret-key-[a-z]{8}$/);
    const later = await client.reply('getObjectStorage', { path: IN_WAREHOUSE });
    const { secret_key, created_at = '', ...shown } = credentials[0] ?? {};
    const at = inJakarta(created_at);
    expect(later.data.credentials).toEqual([{ ...shown, created_at: at, updated_at: at }]);
    expect(JSON.stringify(later)).not.toContain(secret_key);
  });

  it('belongs to its project alone', async () => {
    const { uuid } = await client.ok('enableObjectStorage');
    expect((await client.ok('getObjectStorage')).uuid).not.toBe(uuid);
    const path = { 'group-type': 'projects', uuid: STOREFRONT };
    expect(await client.refused('getObjectStorage', { path })).toMatchObject({
      error_code: '404-1',
      message: 'The object storage is not enabled',
    });
  });

  it('may have a bucket of the same name as another storage', async () => {
    const body = { subdomain_name: 'uji', bucket_name: 'kopi-assets' };
    await client.ok('enableObjectStorage', { body });
    const bucket = { 'bucket-name': 'kopi-assets' };
    expect(await client.ok('listObjects', { path: { ...IN_WAREHOUSE, ...bucket } })).toEqual([]);
    expect(await client.ok('listObjects', { path: bucket })).toHaveLength(2);
  });

  it.each([
    ['an organization', { 'group-type': 'organizations', uuid: RATNAP }],
    ['a project', { 'group-type': 'projects', uuid: STOREFRONT }],
  ])('cannot take the subdomain of another one, in %s', async (_, path) => {
    await client.ok('enableObjectStorage', { body: SUBDOMAIN_AND_BUCKET });
    const refusal = await client.refused('enableObjectStorage', {
      path,
      body: { ...SUBDOMAIN_AND_BUCKET, bucket_name: 'lain' },
    });
    expect(refusal).toMatchObject({ error_code: '409-1', message: 'The subdomain uji is in use' });
  });
});

it('makes key pairs that differ and say that they are not real', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random({ random: seed });
      const pairs = [1, 2].map(() => newKeyPair(random, '2026-03-10T03:00:00.000Z'));
      const keys = pairs.flatMap(({ access_key, secret_key }) => [access_key, secret_key]);
      for (const key of keys) expect(key).toMatch(/^not-a-real-(access|secret)-key-[a-z]{8}$/);
      expect(new Set(keys).size).toBe(4);
    }),
  );
});

describe('a bucket', () => {
  it('is created empty and private, and deleted', async () => {
    const path = { 'bucket-name': 'kopi-reports' };
    expect(await client.ok('createBucket')).toBe('Bucket kopi-reports created');
    expect(await client.ok('listObjects', { path })).toEqual([]);
    expect(policyOf('kopi-reports')).toBe('private');
    expect(await client.ok('deleteBucket', { path })).toBe('Bucket kopi-reports deleted');
    expect(await client.refused('listObjects', { path })).toMatchObject({ error_code: '404-1' });
  });

  it('may have any name that the contract allows', async () => {
    for (const name of ['constructor', '123', 'a-b']) {
      await client.ok('createBucket', { body: { bucket_name: name } });
      expect(await client.ok('listObjects', { path: { 'bucket-name': name } })).toEqual([]);
    }
    const { buckets } = await client.ok('listBuckets');
    expect(buckets.map(({ name }) => name)).toEqual([
      '123',
      'a-b',
      'constructor',
      'kopi-assets',
      'kopi-backups',
    ]);
  });

  it('leaves the key pair and the host as they are', async () => {
    const before = await client.ok('getObjectStorage');
    await client.ok('createBucket');
    expect(await client.ok('getObjectStorage')).toEqual(before);
  });

  it('becomes private by the name of the bucket alone', async () => {
    await client.ok('setBucketPolicy', { body: { policy: 'public' } });
    await client.ok('setBucketPolicy', { body: { bucket_name: 'kopi-assets' } });
    expect(policyOf('kopi-assets')).toBe('private');
  });

  it.each(['private', 'public'] as const)('becomes %s', async (policy) => {
    const answer = await client.ok('setBucketPolicy', { body: { policy } });
    expect(answer).toBe("Bucket kopi-assets's policy updated");
    expect(policyOf('kopi-assets')).toBe(policy);
  });

  it.each(['Kopi', 'ko', '-kopi', 'kopi-', 'kopi_susu', 'k'.repeat(64)])(
    'cannot be called %s',
    async (name) => {
      const body = { bucket_name: name };
      expect(await client.refused('createBucket', { body })).toMatchObject({ error_code: '400-1' });
    },
  );

  it('can be deleted once its last object is gone', async () => {
    const path = { 'bucket-name': 'kopi-assets' };
    await client.ok('deleteObject', { path: { 'object-name': 'menu-2026.png' } });
    expect(await client.refused('deleteBucket', { path })).toMatchObject({ error_code: '409-2' });
    await client.ok('deleteObject', { path: { 'object-name': 'front of the shop.jpg' } });
    expect(await client.ok('listObjects', { path })).toEqual([]);
    await client.ok('deleteBucket', { path });
  });

  it('is changed and deleted, but not created, in a suspended organization', async () => {
    const suspended = await Client.open('suspended');
    await suspended.ok('setBucketPolicy');
    await suspended.ok('deleteObject');
    await suspended.ok('deleteBucket');
    expect(await suspended.refused('createBucket')).toMatchObject({ error_code: '403-3' });
  });
});

describe('an object', () => {
  it.each(['menu/2026 januari.png', '100%.txt', 'a+b&c?.txt', 'menü.png'])(
    'is deleted by its name %s',
    async (name) => {
      const object = {
        updated_at: '2026-03-01T00:00:00.000Z',
        size: 1,
        content_type: 'text/plain',
      };
      client.set((state) => {
        for (const { buckets } of all(state.object_storages)) {
          const bucket = buckets['kopi-assets'];
          if (bucket) bucket.objects[name] = { ...object, name, expires: object.updated_at };
        }
      });
      expect(await client.ok('listObjects')).toHaveLength(3);
      expect(await client.ok('deleteObject', { path: { 'object-name': name } })).toBe(
        'object deleted',
      );
      const names = (await client.ok('listObjects')).map((one) => one.name);
      expect(names).toEqual(['front of the shop.jpg', 'menu-2026.png']);
    },
  );

  it('counts for the size of the storage', async () => {
    client.set((state) => {
      for (const { buckets } of all(state.object_storages)) {
        const object = buckets['kopi-assets']?.objects['menu-2026.png'];
        if (object) object.size = 5 * GB;
      }
    });
    expect((await client.ok('getObjectStorage')).size_gb).toBe(5);
    expect((await client.ok('listBuckets')).size_gb).toBe(5);
    await client.ok('deleteObject', { path: { 'object-name': 'menu-2026.png' } });
    expect((await client.ok('getObjectStorage')).size_gb).toBe(0);
  });
});

it.each([
  [0, []],
  [0, [GB - 1]],
  [1, [GB - 1, 1]],
  [1, [2 * GB - 1]],
  [3, [GB, GB, GB]],
])('takes up %i whole GB with objects of %j bytes', (whole, sizes) => {
  expect(sizeInGb(sizes.map((size) => ({ size })))).toBe(whole);
});

function policyOf(name: string): string | undefined {
  const storage = all(client.state.object_storages).find(
    (one) => one.organization_uuid === KOPI_NUSA && one.project_uuid === null,
  );
  return storage?.buckets[name]?.policy;
}

describe('a patch of the state', () => {
  const bucket = { name: 'kopi-notes', created_at: '2026-03-01T00:00:00.000Z', policy: 'private' };
  const note = { updated_at: '2026-03-01T00:00:00.000Z', size: 1, content_type: 'text/plain' };
  const object = { ...note, name: 'note.txt', expires: '2026-04-01T00:00:00.000Z' };
  const under = (name: string, key: string) => ({
    object_storages: {
      [STORAGE]: { buckets: { [name]: { ...bucket, objects: { [key]: object } } } },
    },
  });

  it('adds a bucket and an object under their names', async () => {
    expect(await client.patch(under('kopi-notes', 'note.txt'))).toMatchObject({ status: 200 });
  });

  it.each([
    ['a bucket', under('kopi-others', 'note.txt'), 'kopi-others'],
    ['an object', under('kopi-notes', 'other.txt'), 'kopi-notes/objects/other.txt'],
  ])('is refused with %s under another name than its own', async (_, patch, place) => {
    expect(await client.patch(patch)).toMatchObject({
      status: 400,
      body: {
        violations: [
          {
            place: `/body/object_storages/${STORAGE}/buckets/${place}`,
            message: 'stands under another name',
          },
        ],
      },
    });
  });
});
