// Long work on a world, in steps. Requests change a world in one go; an event or a patch may concern all of its records.
import { bucketOf, find, idsOf } from './table.ts';
import { draftOf } from './world.ts';
import type { Table } from './table.ts';
import type { Commit, Draft, World } from './world.ts';

/**
 * Work that may pause wherever it yields. A draft from before a yield is no longer valid after it: the world so far may
 * have been committed in between. So the work keeps ids, and finds its records anew.
 */
export type Steps<T = void> = Generator<undefined, T, undefined>;

/** The work of an event: done at once, or in steps where it may concern many records. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- work that is done at once returns nothing
export type Work = Steps | void;

/** Steps between two commits. A step is about one record that changes: less than 0.1 ms. */
const STEPS = 250;

/** Records in a step that only reads them. */
const READS = 20;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
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

/**
 * Changes a world by work in steps, and commits after each 250 of them. Short work makes one commit.
 * @param work begins the work. The world in its draft is a new one after each commit
 * @param open makes a draft
 * @returns a commit at a time, each made from the world of the one before it
 */
export function* commits(
  world: World,
  work: (draft: Pick<Draft, 'world'>) => Work,
  open: (world: World) => Draft = draftOf,
): Generator<Commit, void, undefined> {
  let draft = open(world);
  const present = {
    get world() {
      return draft.world;
    },
  };
  const steps = work(present);
  for (let count = 1; steps && steps.next().done !== true; count += 1) {
    if (count % STEPS > 0) continue;
    const commit = draft.commit();
    yield commit;
    draft = open(commit.world);
  }
  yield draft.commit();
}
