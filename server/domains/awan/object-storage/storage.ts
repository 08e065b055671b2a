import { z } from 'zod';

import { Dated, Instant, Resource, textOf } from '../fields.ts';

/** The contract's patterns for names. */
const BucketName = z.string().regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
const Subdomain = z
  .string()
  .max(63)
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
const ObjectName = textOf(1, 1024);

export const StoredObject = z.strictObject({
  name: ObjectName,
  updated_at: Instant,
  /** Size in bytes. */
  size: z.int().min(0),
  content_type: z.string().min(1),
  expires: Instant,
});

export const Bucket = z.strictObject({
  name: BucketName,
  created_at: Instant,
  policy: z.enum(['public', 'private']),
  objects: byName(ObjectName, StoredObject),
});

/** The object storage of an organization or a project. Each has one at most. */
export const Storage = Resource.extend({
  subdomain_name: Subdomain,
  custom_domain_name: z.string().min(1).nullable().default(null),
  credential: Dated.extend({
    uuid: z.uuid(),
    access_key: z.string().min(1),
    secret_key: z.string().min(1),
  }),
  buckets: byName(BucketName, Bucket),
});

export type StoredObject = z.output<typeof StoredObject>;
export type Bucket = z.output<typeof Bucket>;
export type Storage = z.output<typeof Storage>;

/** Records by name. Each stands under its own name. */
function byName<T extends { name: string }>(name: z.ZodString, record: z.ZodType<T>) {
  return z.record(name, record).superRefine((records, context) => {
    for (const [key, one] of Object.entries(records)) {
      if (one.name === key) continue;
      context.addIssue({ code: 'custom', path: [key], message: 'stands under another name' });
    }
  });
}
