import { groupFor } from '../access.ts';
import { invalid, notFound, refusal } from '../failures.ts';
import { instant } from '../times.ts';
import { addStorage, bucketOf, emptyBucket, storageOf } from './storages.ts';
import { bucketsView, enabledStorageView, objectsView, storageView } from './views.ts';
import type { Handlers } from '../state.ts';

export const objectStorageHandlers = {
  enableObjectStorage: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid, { grows: true });
    const storage = addStorage(context, group, body);
    return { status: 200, body: { data: enabledStorageView(storage), result: true } };
  },

  getObjectStorage: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const data = storageView(storageOf(context.state, group));
    return { status: 200, body: { data, result: true } };
  },

  listBuckets: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const data = bucketsView(storageOf(context.state, group));
    return { status: 200, body: { data, result: true } };
  },

  createBucket: ({ path, body: { bucket_name: name } }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid, { grows: true });
    const { buckets } = storageOf(context.state, group);
    if (Object.hasOwn(buckets, name)) {
      throw refusal('409-1', `The bucket ${name} exists already`);
    }
    buckets[name] = emptyBucket(name, instant(context.now));
    return { status: 200, body: { data: `Bucket ${name} created`, result: true } };
  },

  setBucketPolicy: ({ path, body }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const name = path['bucket-name'];
    const bucket = bucketOf(context.state, group, name);
    if (body.bucket_name !== undefined && body.bucket_name !== name) {
      throw invalid('/body/bucket_name', 'must be the bucket of the path');
    }
    bucket.policy = body.policy ?? 'private';
    return { status: 200, body: { data: `Bucket ${name}'s policy updated`, result: true } };
  },

  deleteBucket: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const name = path['bucket-name'];
    const { objects } = bucketOf(context.state, group, name);
    if (Object.keys(objects).length > 0) {
      throw refusal('409-2', `The bucket ${name} is not empty`);
    }
    Reflect.deleteProperty(storageOf(context.state, group).buckets, name);
    return { status: 200, body: { data: `Bucket ${name} deleted`, result: true } };
  },

  listObjects: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const { objects } = bucketOf(context.state, group, path['bucket-name']);
    return { status: 200, body: { data: objectsView(objects), result: true } };
  },

  deleteObject: ({ path }, context) => {
    const group = groupFor(context, path['group-type'], path.uuid);
    const { name: bucket, objects } = bucketOf(context.state, group, path['bucket-name']);
    const name = path['object-name'];
    if (!Object.hasOwn(objects, name)) {
      throw notFound(`The bucket ${bucket} has no object ${name}`);
    }
    Reflect.deleteProperty(objects, name);
    return { status: 200, body: { data: 'object deleted', result: true } };
  },
} satisfies Handlers;
