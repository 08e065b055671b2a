// Finds the storage of a request, and what is in it.
import { find, readAll } from '../../../world/table.ts';
import { belongsTo } from '../access.ts';
import { notFound } from '../failures.ts';
import type { Group } from '../access.ts';
import type { State } from '../state.ts';
import type { Bucket, Storage } from './storage.ts';

/** The storage of an organization or project, if it is enabled; a draft. */
export function enabledStorage(state: State, group: Group): Storage | undefined {
  const stored = readAll(state.object_storages).find((one) => belongsTo(group, one));
  return stored && find(state.object_storages, stored.uuid);
}

/**
 * The storage of an organization or project, a draft.
 * @throws Failure 404-1 where it is not enabled
 */
export function storageOf(state: State, group: Group): Storage {
  const storage = enabledStorage(state, group);
  if (!storage) throw notFound('The object storage is not enabled');
  return storage;
}

/**
 * A bucket of the storage of an organization or project, a draft.
 * @throws Failure 404-1 where the storage is not enabled or has no such bucket
 */
export function bucketOf(state: State, group: Group, name: string): Bucket {
  const { buckets } = storageOf(state, group);
  // Own ones only: `constructor` is a fine name for a bucket, and every object has one.
  const bucket = Object.hasOwn(buckets, name) ? buckets[name] : undefined;
  if (!bucket) throw notFound(`The object storage has no bucket ${name}`);
  return bucket;
}

/**
 * A bucket without objects, closed to readers without a key; that it begins closed is inferred.
 * @param at an instant in UTC
 */
export function emptyBucket(name: string, at: string): Bucket {
  return { name, created_at: at, policy: 'private', objects: {} };
}
