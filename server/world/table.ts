import { current, isDraft } from 'mutative';
import { z } from 'zod';
import type { Draft } from 'mutative';

/**
 * Records by their ids, as plain JSON in 256 buckets. A change copies one bucket and the list of buckets, and so costs
 * little even in a large table. It would copy a flat object whole (world.ts has the figures).
 */
export interface Table<T> {
  buckets: Record<string, Record<string, T>>;
}

/** A table of the given records. */
export function tableOf<T>(records: Iterable<readonly [id: string, record: T]>): Table<T> {
  const table: Table<T> = { buckets: {} };
  for (const [id, record] of records) put(table, id, record);
  return table;
}

/** The record with this id, if it exists. In a draft, changing it changes the table. */
export function find<T>(table: Table<T>, id: string): T | undefined {
  const bucket = table.buckets[bucketOf(id)];
  return bucket && own(bucket, id);
}

/**
 * Adds the record, or replaces the one with this id.
 * @throws Error for `__proto__`, which no object holds as other keys
 */
export function put<T>(table: Table<T>, id: string, record: T): void {
  if (id === '__proto__') throw new Error('A table holds no record __proto__');
  (table.buckets[bucketOf(id)] ??= {})[id] = record;
}

/** Takes the record with this id away, if it exists. */
export function remove<T>(table: Table<T>, id: string): void {
  const bucket = table.buckets[bucketOf(id)];
  if (bucket) Reflect.deleteProperty(bucket, id);
}

/** All records, in no meaningful order. */
export function all<T>(table: Table<T>): T[] {
  return Object.values(table.buckets).flatMap((bucket) => Object.values(bucket));
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
  for (const bucket of Object.values(plain(table).buckets)) yield* Object.values(bucket);
}

/** All records with their ids, to be read only, as with readAll(). */
export function readEntries<T>(table: Table<T>): [id: string, record: T][] {
  return Object.values(plain(table).buckets).flatMap((bucket) => Object.entries(bucket));
}

/** The ids of the records that pass a filter, which only reads. It makes no pairs, and so takes half as long. */
export function idsOf<T>(table: Table<T>, filter: (record: T, id: string) => boolean): string[] {
  return Object.values(plain(table).buckets).flatMap((bucket) =>
    // The cast: the id is a key of this very bucket.
    Object.keys(bucket).filter((id) => filter(bucket[id] as T, id)),
  );
}

/**
 * The records in which two versions of a table differ, with their ids, to be read only; undefined where a version has
 * none. Versions share the buckets in which nothing has changed, so that only the others are read.
 */
export function differences<T>(
  table: Table<T>,
  before: Table<T>,
): [id: string, record: T | undefined, was: T | undefined][] {
  return [...eachDifference(table, before)];
}

/** Gives the records of differences() one by one. */
export function* eachDifference<T>(
  table: Table<T>,
  before: Table<T>,
): Generator<[id: string, record: T | undefined, was: T | undefined], void, undefined> {
  const [now, then] = [plain(table).buckets, before.buckets];
  if (now === then) return;
  for (const name of Object.keys({ ...then, ...now })) {
    const [bucket, old] = [now[name] ?? {}, then[name] ?? {}];
    if (bucket === old) continue;
    for (const id of Object.keys(bucket)) {
      const [record, was] = [own(bucket, id), own(old, id)];
      if (record !== was) yield [id, record, was];
    }
    for (const id of Object.keys(old)) {
      if (!Object.hasOwn(bucket, id)) yield [id, undefined, own(old, id)];
    }
  }
}

/** A value as it is now, to be read only. It is outside any draft. */
export function plain<T extends object>(value: T): T {
  // The cast: isDraft() has just made sure, but its type does not say so.
  return isDraft(value) ? current<T>(value as Draft<T>) : value;
}

function own<T>(bucket: Record<string, T>, id: string): T | undefined {
  return Object.hasOwn(bucket, id) ? bucket[id] : undefined;
}

/** True for a value that looks as a table does. */
export function isTable(value: unknown): value is Table<unknown> {
  if (typeof value !== 'object' || value === null || !('buckets' in value)) return false;
  const { buckets, ...rest } = value;
  const names =
    typeof buckets === 'object' && buckets !== null ? Object.keys(buckets) : ['no table'];
  return Object.keys(rest).length === 0 && names.every((name) => /^[0-9a-f]{2}$/.test(name));
}

/** The bucket of a record, by its id: FNV-1a over the characters, folded to one byte. */
export function bucketOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & 0xff)
    .toString(16)
    .padStart(2, '0');
}

/** The schemas of tables, and of their records. A schema that is made from one by refine() inherits the entry. */
const SCHEMAS = z.registry<{ record: () => unknown }>();

/** The schema of a table. Outside, a table is one object of records by their ids, without buckets. */
export function tableSchema<T extends z.ZodType>(record: T) {
  const flat = z.record(z.string(), record);
  const schema = z.codec(flat, z.custom<Table<z.output<T>>>(), {
    decode: (records) => tableOf(Object.entries(records)),
    // The cast: the codec wants the output of the inner schema here.
    encode: ({ buckets }) => Object.assign({}, ...Object.values(buckets)) as z.output<typeof flat>,
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
