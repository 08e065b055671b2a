// Versions of one table. They share the nodes in which nothing has changed, so that only the others are read.
import { TableEdit } from './table-edit.ts';
import { branchesOf, DIGITS, LEVELS, namesOf, own, recordIn } from './table-nodes.ts';
import type { Leaf, Node } from './table-nodes.ts';
import type { Table } from './table.ts';

/** Nodes right above those that hold leaves. A large table has more. */
const MANY_NODES = 128;

/**
 * The records in which two versions of a table differ, with their ids, to be read only; undefined where a version has
 * none. Versions share the nodes in which nothing has changed, so that only the others are read.
 */
export function differences<T>(table: Table<T>, before: Table<T>): Difference<T>[] {
  if (table instanceof TableEdit) return differencesOfDraft(table as TableEdit<T>, before);
  const found: Difference<T>[] = [];
  collect(found, table.buckets, before.buckets, LEVELS);
  return found;
}

/** A record that two versions of a table have otherwise; undefined where a version has none. */
export type Difference<T> = [id: string, record: T | undefined, was: T | undefined];

/** Gives the records of differences() one by one, so that a search can end early. */
export function* eachDifference<T>(
  table: Table<T>,
  before: Table<T>,
): Generator<Difference<T>, void, undefined> {
  if (table instanceof TableEdit) yield* differencesOfDraft(table as TableEdit<T>, before);
  else {
    for (const [now, then] of differing(table.buckets, before.buckets)) {
      const found: Difference<T>[] = [];
      collect(found, now, then, LEVELS - 1);
      yield* found;
    }
  }
}

function differencesOfDraft<T>({ base, records }: TableEdit<T>, before: Table<T>): Difference<T>[] {
  const found = differences(base, before).filter(([id]) => !records.has(id));
  for (const [id, edit] of records) {
    const [record, was] = [edit.present(), recordIn(before.buckets, id)];
    if (record !== was) found.push([id, record, was]);
  }
  return found;
}

/** Adds the records below two nodes, or in two leaves, that differ. Generators would leave much to the collector. */
function collect<T>(found: Difference<T>[], now: object, then: object, levels: number): void {
  if (now === then) return;
  // The casts: only the level tells which of them it is.
  if (levels === 0) collectIn(found, now as Leaf<T>, then as Leaf<T>);
  else {
    const [node, before] = [now as Node<object>, then as Node<object>];
    for (const name of DIGITS)
      collect(found, node[name] ?? NOTHING, before[name] ?? NOTHING, levels - 1);
  }
}

/** A node, or a leaf, without anything. */
const NOTHING = {};

function collectIn<T>(found: Difference<T>[], leaf: Leaf<T>, old: Leaf<T>): void {
  for (const id of Object.keys(leaf)) {
    const [record, was] = [own(leaf, id), own(old, id)];
    if (record !== was) found.push([id, record, was]);
  }
  for (const id of Object.keys(old)) {
    if (!Object.hasOwn(leaf, id)) found.push([id, undefined, own(old, id)]);
  }
}

/** Gives the branches in which two nodes differ. A missing one counts as empty. */
function* differing<Below extends object>(
  node: Node<Below>,
  before: Node<Below>,
): Generator<[now: Below, then: Below], void> {
  if (node === before) return;
  // The cast: an empty object fits each kind of node.
  const empty = NOTHING as Below;
  for (const name of DIGITS) {
    const now = node[name] ?? empty;
    const then = before[name] ?? empty;
    if (now !== then) yield [now, then];
  }
}

/** The upper two levels of nodes, without those that another version of the table shares. */
export function* nodesOf(
  { buckets }: Table<unknown>,
  beside: Table<unknown> = { buckets: {} },
): Generator<object, void> {
  for (const [upper, other] of differing(buckets, beside.buckets)) {
    yield upper;
    for (const [lower] of differing(upper, other)) yield lower;
  }
}

/** True if at least a share of a table, from 0 to 1, stands in nodes that another version of it has as well. */
export function isSharedBy(
  { buckets }: Table<unknown>,
  other: Table<unknown>,
  least: number,
): boolean {
  const wanted = least * namesOf(buckets).length;
  let shared = 0;
  for (const name of DIGITS) {
    const upper = buckets[name];
    if (upper) shared += shareOf(upper, other.buckets[name] ?? {});
    if (shared >= wanted) return true;
  }
  return false;
}

/** The share of a node's branches that another one has as well. */
function shareOf(node: Node<unknown>, other: Node<unknown>): number {
  if (node === other) return 1;
  const names = namesOf(node);
  return names.filter((name) => node[name] === other[name]).length / names.length;
}

/** True for a table that is read whole in about 0.01 ms: one of 180 records or fewer, very likely. */
export function isSmall({ buckets }: Table<unknown>): boolean {
  let nodes = 0;
  for (const upper of branchesOf(buckets)) {
    for (const name of DIGITS) if (upper[name]) nodes += 1;
    if (nodes >= MANY_NODES) return false;
  }
  return true;
}
