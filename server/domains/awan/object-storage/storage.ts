import { z } from 'zod';

import { Dated, Instant, Resource, Text } from '../fields.ts';

export const StoredObject = z.strictObject({
  name: z.string().min(1),
  updated_at: Instant,
  /** Bytes. */
  size: z.int().min(0),
  content_type: z.string().min(1),
  expires: Instant,
});

export const Bucket = z.strictObject({
  name: z.string().min(1),
  created_at: Instant,
  policy: z.enum(['public', 'private']),
  /** By their names. */
  objects: z.record(z.string(), StoredObject),
});

/** The object storage of an organization or a project, which has one at most. */
export const Storage = Resource.extend({
  subdomain_name: z.string().min(1),
  custom_domain_name: Text,
  credential: Dated.extend({ uuid: z.uuid(), access_key: z.string(), secret_key: z.string() }),
  /** By their names. */
  buckets: z.record(z.string(), Bucket),
});

export type StoredObject = z.output<typeof StoredObject>;
export type Bucket = z.output<typeof Bucket>;
export type Storage = z.output<typeof Storage>;
