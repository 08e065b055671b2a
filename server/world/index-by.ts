import { Derived } from './derived.ts';
import { plain, read } from './table.ts';
import type { Steps } from './steps.ts';
import type { Table } from './table.ts';

/** The ids of the records with one key. Most keys are of one record, and a set would take several times as much. */
type Ids = string | Set<string>;

const FEW = 20;

/** Finds records by a key that is not their id, without reading a whole table. */
export class IndexBy<T> {
  readonly #derived: Derived<T, Map<string, Ids>>;

  /** @param keysOf the keys of a record, each once */
  constructor(keysOf: (record: T, id: string) => readonly string[]) {
    const add = (ids: Map<string, Ids>, id: string, record: T) => {
      for (const key of keysOf(record, id)) ids.set(key, withId(ids.get(key), id));
    };
    this.#derived = new Derived({
      make: (entries) => {
        const ids = new Map<string, Ids>();
        for (const [id, record] of entries) add(ids, id, record);
        return ids;
      },
      add,
      remove: (ids, id, record) => {
        for (const key of keysOf(record, id)) {
          const left = withoutId(ids.get(key), id);
          if (left === undefined) ids.delete(key);
          else ids.set(key, left);
        }
      },
    });
  }

  /** The records with a key, to be read only. Their order has no meaning, and may be another in the next run. */
  read<R extends T>(table: Table<R>, key: string): R[] {
    return [...this.readEach(table, [key])];
  }

  /** The records with each of some keys, as with read(), one by one. */
  readEach<R extends T>(table: Table<R>, keys: Iterable<string>): Iterable<R> {
    const found = this.#derived.read(table, (ids) =>
      [...keys].flatMap((key) => idsIn(ids.get(key))),
    );
    // Few records are read as they stand in a draft: a copy of the table outside of it would take longer.
    if (found.length > FEW) return recordsOf(plain(table), found);
    return [...recordsOf(table, found)];
  }

  /** Makes the index in steps, if the table is large and has none. */
  prepare(table: Table<T>): Steps {
    return this.#derived.prepare(table);
  }

  /** True if there is a record with a key. */
  has(table: Table<T>, key: string): boolean {
    return this.#derived.read(table, (ids) => ids.has(key));
  }
}

function* recordsOf<T>(table: Table<T>, ids: readonly string[]): Generator<T> {
  for (const id of ids) yield read(table, id) as T; // the cast: the table has them
}

function idsIn(ids: Ids | undefined): string[] {
  return typeof ids === 'object' ? [...ids] : ids === undefined ? [] : [ids];
}

function withId(ids: Ids | undefined, id: string): Ids {
  if (typeof ids === 'object') return ids.add(id);
  return ids === undefined || ids === id ? id : new Set([ids, id]);
}

function withoutId(ids: Ids | undefined, id: string): Ids | undefined {
  if (typeof ids !== 'object') return ids === id ? undefined : ids;
  ids.delete(id);
  return ids.size > 0 ? ids : undefined;
}
