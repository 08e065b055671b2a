// Long work on a world, in steps. Most requests change a few records in one go; an event, a patch, or a top-up may concern
// all of them.
import { bucketOf } from './table-nodes.ts';
import { find, idsOf } from './table.ts';
import type { Table } from './table.ts';

/**
 * Work that may pause wherever it yields. A draft from before a yield is no longer valid after it: the world so far may
 * have been committed in between. So the work keeps ids, and finds its records anew.
 */
export type Steps<T = void> = Generator<undefined, T, undefined>;

/** A result that is there at once, or at the end of steps. */
export type Eventual<T> = T | Steps<T>;

/** The work of an event: done at once, or in steps where it may concern many records. */
export type Work = Eventual<void>;

/** Records in a step that only reads them. */
const READS = 20;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The steps to a result; none if it is there at once. */
export function* stepsTo<T>(result: Eventual<T>): Steps<T> {
  return isSteps(result) ? yield* result : result;
}

function isSteps<T>(result: Eventual<T>): result is Steps<T> {
  return typeof result === 'object' && result !== null && 'next' in result;
}

/** Visits items, to read them only. Reading is fast, so that a step holds several. */
export function* paced<T>(items: Iterable<T>, visit: (item: T) => void): Steps {
  let count = 0;
  for (const item of items) {
    visit(item);
    count += 1;
    if (count % READS === 0) yield;
  }
}

/**
 * Puts items in the order of their records' buckets. Changes in this order copy fewer nodes at a time.
 * @param idOf gives the id of an item's record
 */
export function* byBucket<T>(items: Iterable<T>, idOf: (item: T) => string): Steps<T[]> {
  const buckets = new Map<string, T[]>();
  yield* paced(items, (item) => {
    const bucket = bucketOf(idOf(item));
    const others = buckets.get(bucket);
    if (others) others.push(item);
    else buckets.set(bucket, [item]);
  });
  return [...buckets.values()].flat();
}

/**
 * Changes each record of a table that passes a filter, a record a step.
 * @param table gives the table in the present draft
 * @param isMeant gets plain records; it only reads
 */
export function* changeEach<T>(
  table: () => Table<T>,
  isMeant: (record: T) => boolean,
  change: (record: T) => void,
): Steps {
  yield* changeThose(table, idsOf(table(), isMeant), change);
}

/** Changes the records of a table with some ids, as changeEach() does. */
export function* changeThose<T>(
  table: () => Table<T>,
  ids: Iterable<string>,
  change: (record: T) => void,
): Steps {
  for (const id of ids) {
    const record = find(table(), id);
    if (record !== undefined) change(record);
    yield;
  }
}
