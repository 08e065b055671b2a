import { inJakarta, inUtc } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Storage, StoredObject } from './storage.ts';

/** Writes an instant in the zone of an answer. */
type Format = (utc: string) => string;

type Credential = components['schemas']['ObjectStorageCredential'];

/** The host of every storage lies below this domain. */
const DOMAIN = 'storage.example.com';

/** One GB in bytes. The plans count 1024 MB to a GB. */
const GB = 2 ** 30;

/** A storage with its key pair, whose secret half is not shown again. The source has these times alone in UTC+7. */
export function storageView(storage: Storage): components['schemas']['ObjectStorage'] {
  return { ...hostView(storage, inJakarta), credentials: [credentialView(storage, inJakarta)] };
}

/** The storage that was just enabled, with its whole key pair. */
export function enabledStorageView(storage: Storage): components['schemas']['ObjectStorage'] {
  const { secret_key } = storage.credential;
  const credential = { ...credentialView(storage, inUtc), secret_key };
  return { ...hostView(storage, inUtc), credentials: [credential] };
}

/** A storage with its buckets, sorted by name. */
export function bucketsView(storage: Storage): components['schemas']['ObjectStorageBuckets'] {
  const buckets = byName(Object.values(storage.buckets)).map(({ name, created_at }) => ({
    name,
    creationDate: created_at,
  }));
  return { ...hostView(storage, inUtc), buckets };
}

/** The objects of a bucket, sorted by name. */
export function objectsView(
  objects: Record<string, StoredObject>,
): components['schemas']['StoredObject'][] {
  return byName(Object.values(objects)).map((one) => ({ ...one, expires: inUtc(one.expires) }));
}

/** The size of objects in whole GB, rounded down. That is inferred from two pictures that show 0. */
export function sizeInGb(objects: readonly Pick<StoredObject, 'size'>[]): number {
  return Math.floor(objects.reduce((sum, { size }) => sum + size, 0) / GB);
}

function credentialView({ credential }: Storage, format: Format): Credential {
  const { uuid, created_at, updated_at, access_key } = credential;
  const times = { created_at: format(created_at), updated_at: format(updated_at) };
  return { uuid, ...times, access_key };
}

/** Fields that all views have in common. */
function hostView({ uuid, created_at, updated_at, ...storage }: Storage, format: Format) {
  const objects = Object.values(storage.buckets).flatMap((one) => Object.values(one.objects));
  return {
    uuid,
    created_at: format(created_at),
    updated_at: format(updated_at),
    size_gb: sizeInGb(objects),
    subdomain_name: `${storage.subdomain_name}.${DOMAIN}`,
    custom_domain_name: storage.custom_domain_name,
  };
}

/** Sorts by code units, as S3 does. Names are unique. */
function byName<T extends { name: string }>(records: readonly T[]): T[] {
  return records.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
