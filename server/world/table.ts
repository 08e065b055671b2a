import { isDraft, present } from './edit.ts';
import { isFields } from './fields.ts';
import { TableEdit } from './table-edit.ts';
import {
  branchesOf,
  DIGITS,
  digitsOf,
  emptyNode,
  leafIn,
  LEVELS,
  recordIn,
} from './table-nodes.ts';
import type { Leaf, Tree } from './table-nodes.ts';

/**
 * Records by their ids, as plain JSON. They hang in a tree of three levels, by a hash of their ids. A change copies one
 * node of each level and one leaf, and so costs as little among a million records. It would copy a flat object whole
 * (world.ts has the figures).
 */
export interface Table<T> {
  buckets: Tree<T>;
}

/** A table of the given records. */
export function tableOf<T>(records: Iterable<readonly [id: string, record: T]>): Table<T> {
  const table: Table<T> = { buckets: emptyNode() };
  for (const [id, record] of records) put(table, id, record);
  return table;
}

/** The record with this id, if it exists. In a draft, changing it changes the table. */
export function find<T>(table: Table<T>, id: string): T | undefined {
  return table instanceof TableEdit
    ? (table as TableEdit<T>).find(id)
    : recordIn(table.buckets, id);
}

/** The record with this id as it is now, to be read only, if it exists. It makes no draft, as with readAll(). */
export function read<T>(table: Table<T>, id: string): T | undefined {
  return table instanceof TableEdit
    ? (table as TableEdit<T>).read(id)
    : recordIn(table.buckets, id);
}

/**
 * Adds the record, or replaces the one with this id.
 * @throws Error for `__proto__`, which no object holds as other keys
 */
export function put<T>(table: Table<T>, id: string, record: T): void {
  if (id === '__proto__') throw new Error('A table holds no record __proto__');
  if (table instanceof TableEdit) {
    (table as TableEdit<T>).put(id, record);
    return;
  }
  const [upper, middle, lower] = digitsOf(id);
  const node = ((table.buckets[upper] ??= emptyNode())[middle] ??= emptyNode());
  (node[lower] ??= {})[id] = record;
}

/** Takes the record with this id away, if it exists. */
export function remove<T>(table: Table<T>, id: string): void {
  if (table instanceof TableEdit) (table as TableEdit<T>).put(id, undefined);
  else Reflect.deleteProperty(leafIn(table.buckets, id) ?? {}, id);
}

/** All records, in no meaningful order. */
export function all<T>(table: Table<T>): T[] {
  const ids = idsOf(table, () => true);
  return ids.map((id) => find(table, id) as T); // the cast: the table has them
}

/**
 * All records as they are now, to be read only. They do not come through a draft, which would wrap each of them: 700
 * records took 20 ms that way, and 1 ms without.
 */
export function readAll<T>(table: Table<T>): T[] {
  return [...readEach(table)];
}

/** Gives the records of readAll() one by one, so that a search can end early. */
export function* readEach<T>(table: Table<T>): Generator<T, void, undefined> {
  for (const leaf of leavesOf(plain(table))) yield* Object.values(leaf);
}

/** All records with their ids, to be read only, as with readAll(). */
export function readEntries<T>(table: Table<T>): [id: string, record: T][] {
  return [...eachEntry(table)];
}

/** Gives the pairs of readEntries() one by one. */
export function* eachEntry<T>(table: Table<T>): Generator<[id: string, record: T], void> {
  for (const leaf of leavesOf(plain(table))) yield* Object.entries(leaf);
}

/** The ids of the records that pass a filter, which only reads. It makes no pairs, and so takes half as long. */
export function idsOf<T>(table: Table<T>, filter: (record: T, id: string) => boolean): string[] {
  return leavesOf(plain(table)).flatMap((leaf) =>
    // The cast: the id is a key of this very leaf.
    Object.keys(leaf).filter((id) => filter(leaf[id] as T, id)),
  );
}

/** All records by their ids, as a table is shown outside. */
export function outside<T>(table: Table<T>): Record<string, T> {
  return Object.assign({}, ...leavesOf(plain(table))) as Record<string, T>;
}

/** A value of a world as it is shown outside, where no table has nodes. */
export function shown(value: unknown): unknown {
  if (isTable(value)) return shown(outside(value));
  if (Array.isArray(value)) return value.map(shown);
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)]));
}

/** A value as it is now, to be read only. It is outside any draft. */
export function plain<T>(value: T): T {
  return isDraft(value) ? (present(value) as T) : value; // the cast: it is of the same type
}

/** A list, as generators would leave much to the collector. */
function leavesOf<T>({ buckets }: Table<T>): Leaf<T>[] {
  return branchesOf(buckets).flatMap(branchesOf).flatMap(branchesOf);
}

/** True for a value that looks as a table does. */
export function isTable(value: unknown): value is Table<unknown> {
  return isTableOf(value, () => true, new WeakSet());
}

/**
 * True for a value that looks as a table does, if all of its records pass a test.
 * @param seen nodes and leaves that have passed before, which are not read again; those that pass now are added
 */
export function isTableOf<T>(
  value: unknown,
  test: (record: unknown, id: string) => boolean,
  seen: WeakSet<object>,
): value is Table<T> {
  const isTree = (node: unknown, levels: number): boolean => {
    if (!isFields(node)) return false;
    if (seen.has(node)) return true;
    const passes = Object.entries(node).every(([name, one]) =>
      levels === 0
        ? test(one, name)
        : DIGITS.includes(name) && (one === null || isTree(one, levels - 1)),
    );
    if (passes) seen.add(node);
    return passes;
  };
  return (
    isFields(value) && Object.keys(value).join() === 'buckets' && isTree(value['buckets'], LEVELS)
  );
}
