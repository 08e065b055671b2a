// Storages, their buckets and the objects in them.
import { IndexBy } from '../../../world/index-by.ts';
import { find, put } from '../../../world/table.ts';
import { notFound, refusal } from '../failures.ts';
import { newResource, resourcesOf } from '../resource.ts';
import { newKeyPair } from './keys.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Group } from '../access.ts';
import type { Context, State } from '../state.ts';
import type { Bucket, Storage } from './storage.ts';

const BY_SUBDOMAIN = new IndexBy<Storage>(({ subdomain_name }) => [subdomain_name]);

/**
 * Enables the object storage of an organization or project, with its first bucket.
 * @throws Failure 409-1 if it is enabled already, or another storage has the subdomain
 */
export function addStorage(
  context: Context,
  group: Group,
  { subdomain_name, bucket_name }: components['schemas']['EnableObjectStorageRequest'],
): Storage {
  const { object_storages } = context.state;
  if (enabledStorage(context.state, group)) {
    throw refusal('409-1', 'The object storage is enabled already');
  }
  if (BY_SUBDOMAIN.has(object_storages, subdomain_name)) {
    throw refusal('409-1', `The subdomain ${subdomain_name} is in use`);
  }
  const resource = newResource(context, group);
  const { created_at } = resource;
  const storage: Storage = {
    ...resource,
    subdomain_name,
    custom_domain_name: null,
    credential: newKeyPair(context.random, created_at),
    buckets: { [bucket_name]: emptyBucket(bucket_name, created_at) },
  };
  put(object_storages, storage.uuid, storage);
  return storage;
}

/** The storage of an organization or project, as a draft. @throws Failure 404-1 if it is not enabled */
export function storageOf(state: State, group: Group): Storage {
  const storage = enabledStorage(state, group);
  if (!storage) throw notFound('The object storage is not enabled');
  return storage;
}

/**
 * A bucket of the storage of an organization or project, as a draft.
 * @throws Failure 404-1 if the storage is not enabled or has no such bucket
 */
export function bucketOf(state: State, group: Group, name: string): Bucket {
  const { buckets } = storageOf(state, group);
  // Only own properties count. `constructor` is a valid name of a bucket, but every object inherits it.
  const bucket = Object.hasOwn(buckets, name) ? buckets[name] : undefined;
  if (!bucket) throw notFound(`The object storage has no bucket ${name}`);
  return bucket;
}

/** A bucket without objects. It begins private, which is inferred. @param at an instant in UTC */
export function emptyBucket(name: string, at: string): Bucket {
  return { name, created_at: at, policy: 'private', objects: {} };
}

/** The storage of an organization or project, if it is enabled, as a draft. */
function enabledStorage(state: State, group: Group): Storage | undefined {
  const [stored] = resourcesOf(state.object_storages, group);
  return stored && find(state.object_storages, stored.uuid);
}
