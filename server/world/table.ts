import { current, isDraft } from 'mutative';
import { z } from 'zod';
import type { Draft } from 'mutative';

/** Records by their ids. */
type Leaf<T> = Record<string, T>;

/** A node of the tree. The names of its branches are digits; see DIGITS. */
type Node<Below> = Record<string, Below>;

/**
 * Records by their ids, as plain JSON. They hang in a tree of three levels, by a hash of their ids. A change copies one
 * node of each level and one leaf, and so costs as little among a million records. It would copy a flat object whole
 * (world.ts has the figures).
 */
export interface Table<T> {
  buckets: Node<Node<Node<Leaf<T>>>>;
}

/** The levels of nodes above the leaves. */
export const LEVELS = 3;

/**
 * The 16 digits of a hash, as names. Nodes of more names, or of names that begin with a digit, are copied in several
 * times as long. No property of a record is likely to have such a name.
 */
const DIGITS = Array.from('abcdefghijklmnop', (letter) => `#${letter}`);

/** Nodes right above those that hold leaves. A large table has more. */
const MANY_NODES = 128;

/** The pattern of a digit. */
export const DIGIT = '#[a-p]';

/** A table of the given records. */
export function tableOf<T>(records: Iterable<readonly [id: string, record: T]>): Table<T> {
  const table: Table<T> = { buckets: {} };
  for (const [id, record] of records) put(table, id, record);
  return table;
}

/** The record with this id, if it exists. In a draft, changing it changes the table. */
export function find<T>(table: Table<T>, id: string): T | undefined {
  const leaf = leafOf(table, hashOf(id));
  return leaf && own(leaf, id);
}

/**
 * Adds the record, or replaces the one with this id.
 * @throws Error for `__proto__`, which no object holds as other keys
 */
export function put<T>(table: Table<T>, id: string, record: T): void {
  if (id === '__proto__') throw new Error('A table holds no record __proto__');
  const hash = hashOf(id);
  const middle = ((table.buckets[digit(hash, 0)] ??= {})[digit(hash, 1)] ??= {});
  (middle[digit(hash, 2)] ??= {})[id] = record;
}

/** Takes the record with this id away, if it exists. */
export function remove<T>(table: Table<T>, id: string): void {
  const leaf = leafOf(table, hashOf(id));
  if (leaf) Reflect.deleteProperty(leaf, id);
}

/** All records, in no meaningful order. */
export function all<T>(table: Table<T>): T[] {
  return [...leavesOf(table)].flatMap((leaf) => Object.values(leaf));
}

/**
 * All records as they are now, to be read only. They do not come through a draft, which would wrap each of them: 700
 * records took 20 ms that way, and 1 ms without.
 */
export function readAll<T>(table: Table<T>): T[] {
  return all(plain(table));
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
  return [...leavesOf(plain(table))].flatMap((leaf) =>
    // The cast: the id is a key of this very leaf.
    Object.keys(leaf).filter((id) => filter(leaf[id] as T, id)),
  );
}

/**
 * The records in which two versions of a table differ, with their ids, to be read only; undefined where a version has
 * none. Versions share the nodes in which nothing has changed, so that only the others are read.
 */
export function differences<T>(table: Table<T>, before: Table<T>): Difference<T>[] {
  return [...eachDifference(table, before)];
}

/** A record that two versions of a table have otherwise; undefined where a version has none. */
export type Difference<T> = [id: string, record: T | undefined, was: T | undefined];

/** Gives the records of differences() one by one. */
export function* eachDifference<T>(
  table: Table<T>,
  before: Table<T>,
): Generator<Difference<T>, void, undefined> {
  for (const [now, then] of differing(plain(table).buckets, before.buckets)) {
    for (const [upper, upperThen] of differing(now, then)) {
      for (const [leaf, old] of differing(upper, upperThen)) yield* differencesIn(leaf, old);
    }
  }
}

/** The branches in which two nodes differ. A missing one counts as empty. */
function differing<Below extends object>(
  node: Node<Below>,
  before: Node<Below>,
): [now: Below, then: Below][] {
  if (node === before) return [];
  // The cast: an empty object fits each kind of node.
  const empty = {} as Below;
  const names = Object.keys({ ...before, ...node });
  return names.flatMap((name): [Below, Below][] => {
    const [now = empty, then = empty] = [node[name], before[name]];
    return now === then ? [] : [[now, then]];
  });
}

function* differencesIn<T>(leaf: Leaf<T>, old: Leaf<T>): Generator<Difference<T>> {
  for (const id of Object.keys(leaf)) {
    const [record, was] = [own(leaf, id), own(old, id)];
    if (record !== was) yield [id, record, was];
  }
  for (const id of Object.keys(old)) {
    if (!Object.hasOwn(leaf, id)) yield [id, undefined, own(old, id)];
  }
}

/** All records by their ids, as a table is shown outside. */
function outside<T>(table: Table<T>): Record<string, T> {
  return Object.assign({}, ...leavesOf(table)) as Record<string, T>;
}

/** A value of a world as it is shown outside, where no table has nodes. */
export function shown(value: unknown): unknown {
  if (isTable(value)) return shown(outside(value));
  if (Array.isArray(value)) return value.map(shown);
  if (!isNode(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shown(one)]));
}

/** A value as it is now, to be read only. It is outside any draft. */
export function plain<T extends object>(value: T): T {
  // The cast: isDraft() has just made sure, but its type does not say so.
  return isDraft(value) ? current<T>(value as Draft<T>) : value;
}

/** The upper two levels of nodes, without those that another version of the table shares. */
export function* nodesOf(
  { buckets }: Table<unknown>,
  beside: Table<unknown> = { buckets: {} },
): Generator<object, void> {
  for (const [name, upper] of Object.entries(buckets)) {
    const other = beside.buckets[name] ?? {};
    if (upper === other) continue;
    yield upper;
    for (const [digits, lower] of Object.entries(upper)) if (lower !== other[digits]) yield lower;
  }
}

/** The share of a table, from 0 to 1, that another version of it has in the same nodes. */
export function sharedBy({ buckets }: Table<unknown>, other: Table<unknown>): number {
  const shares = Object.entries(buckets).map(([name, upper]) => {
    const there = other.buckets[name] ?? {};
    if (upper === there) return 1;
    const lower = Object.entries(upper);
    return lower.filter(([digits, one]) => one === there[digits]).length / lower.length;
  });
  return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

/** True for a table that is read whole in about 0.01 ms: one of 180 records or fewer, very likely. */
export function isSmall({ buckets }: Table<unknown>): boolean {
  const nodes = Object.values(buckets).map((upper) => Object.keys(upper).length);
  return nodes.reduce((sum, one) => sum + one, 0) < MANY_NODES;
}

function* leavesOf<T>(table: Table<T>): Generator<Leaf<T>> {
  for (const upper of Object.values(table.buckets)) {
    for (const lower of Object.values(upper)) yield* Object.values(lower);
  }
}

function leafOf<T>({ buckets }: Table<T>, hash: number): Leaf<T> | undefined {
  return buckets[digit(hash, 0)]?.[digit(hash, 1)]?.[digit(hash, 2)];
}

function own<T>(leaf: Leaf<T>, id: string): T | undefined {
  return Object.hasOwn(leaf, id) ? leaf[id] : undefined;
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
    if (!isNode(node)) return false;
    if (seen.has(node)) return true;
    const passes = Object.entries(node).every(([name, one]) =>
      levels === 0 ? test(one, name) : DIGITS.includes(name) && isTree(one, levels - 1),
    );
    if (passes) seen.add(node);
    return passes;
  };
  return (
    isNode(value) && Object.keys(value).join() === 'buckets' && isTree(value['buckets'], LEVELS)
  );
}

function isNode(value: unknown): value is Node<unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A part of 256 in which a record stands, by its id: two of its digits. */
export function bucketOf(id: string): string {
  const hash = hashOf(id);
  return digit(hash, 0) + digit(hash, 1);
}

/** A hash of 12 bits: FNV-1a over the characters, folded. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 12) ^ (hash >>> 24)) & 0xfff;
}

/** The name of one of the three digits of a hash. */
function digit(hash: number, place: 0 | 1 | 2): string {
  return DIGITS[(hash >>> (8 - 4 * place)) & 0xf] ?? '';
}

/** The schemas of tables, and of their records. A schema that is made from one by refine() inherits the entry. */
const SCHEMAS = z.registry<{ record: () => unknown }>();

/** The schema of a table. Outside, a table is one object of records by their ids, without buckets. */
export function tableSchema<T extends z.ZodType>(record: T) {
  const flat = z.record(z.string(), record);
  const schema = z.codec(flat, z.custom<Table<z.output<T>>>(), {
    decode: (records) => tableOf(Object.entries(records)),
    // The cast: the codec wants the output of the inner schema here.
    encode: (table) => outside(table) as z.output<typeof flat>,
  });
  return schema.register(SCHEMAS, { record: () => record });
}

/** True for what tableSchema() has made, refined or not. */
export function isTableSchema(schema: z.core.$ZodType): boolean {
  return SCHEMAS.get(schema) !== undefined;
}

/** The schema of a table's records; undefined for a schema of anything else. */
export function recordSchemaOf(schema: z.core.$ZodType): z.ZodType | undefined {
  // The cast: tableSchema() has put it there. The registry rewrites types that stand in it.
  return SCHEMAS.get(schema)?.record() as z.ZodType | undefined;
}
