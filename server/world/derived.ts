import { paced } from './steps.ts';
import { TableEdit } from './table-edit.ts';
import { eachEntry } from './table.ts';
import { differences, isSharedBy, isSmall, nodesOf } from './table-versions.ts';
import type { Steps } from './steps.ts';
import type { Table } from './table.ts';
import type { Difference } from './table-versions.ts';

/** The making of a value from the records of a table, all at once or one by one. The order of records does not count. */
interface Making<T, V> {
  make: (entries: Iterable<readonly [id: string, record: T]>) => V;
  add: (value: V, id: string, record: T) => void;
  /** Takes back what add() has done for the same record. */
  remove: (value: V, id: string, record: T) => void;
}

/** A value, and the version of a table that it is of. */
class Kept<T, V> {
  table: Table<T>;
  readonly value: V;
  readonly reference = new WeakRef(this);

  constructor(table: Table<T>, value: V) {
    this.table = table;
    this.value = value;
  }
}

/** A value follows a table if at least this share of the nodes is the same. Otherwise it is made anew. */
const SHARED = 1 / 4;

/**
 * A value that is made of the records of a table, such as their ids by another key. It stands outside of the world, and
 * follows a large table from version to version, forwards and backwards, by the records in which they differ. It goes
 * with the versions that a world or a journal keeps, so that it needs no bound of its own. A small table is read whole,
 * and so is one that was never committed, because it may still change in place.
 */
export class Derived<T, V> {
  readonly #making: Making<T, V>;
  /** Values by their tables, none of which is a draft. */
  readonly #kept = new WeakMap<Table<T>, Kept<T, V>>();
  /** The value of the last small table. Most requests read the same one several times. */
  #small: Kept<T, V> | undefined;
  /** The values that were last made with a node of a table. */
  readonly #byNode = new WeakMap<object, WeakRef<Kept<T, V>>>();

  constructor(making: Making<T, V>) {
    this.#making = making;
  }

  /**
   * Reads the value of a table as it is now.
   * @param reader gets the value, to be read only, and only during the call
   */
  read<R>(table: Table<T>, reader: (value: V) => R): R {
    const kept = this.#near(baseOf(table));
    if (!kept) return reader(this.#making.make(eachEntry(table)));
    const { value, table: known } = kept;
    // A draft may still change its records in place. So the value goes back after the call.
    const changes = differences(table, known);
    this.#change(value, changes);
    try {
      return reader(value);
    } finally {
      this.#change(
        value,
        changes.map(([id, record, was]) => [id, was, record]),
      );
    }
  }

  /** Makes the value of a large table in steps, if none is near. Then nobody waits for the first reader. */
  *prepare(table: Table<T>): Steps {
    const base = baseOf(table);
    if (isSmall(base) || !Object.isFrozen(base)) return;
    if (this.#kept.has(base) || this.#relativeOf(base)) return;
    const value = this.#making.make([]);
    yield* paced(eachEntry(base), ([id, record]) => {
      this.#making.add(value, id, record);
    });
    this.#keep(new Kept(base, value), nodesOf(base));
  }

  /** The value of a table, or of a version that is near one which may still change; undefined to read it whole. */
  #near(table: Table<T>): Kept<T, V> | undefined {
    const known = this.#small?.table === table ? this.#small : this.#kept.get(table);
    if (known) return known;
    const relative = this.#relativeOf(table);
    if (!relative && isSmall(table)) return this.#ofSmall(table);
    if (!Object.isFrozen(table)) return relative;
    return relative ? this.#moved(relative, table) : this.#made(table);
  }

  #ofSmall(table: Table<T>): Kept<T, V> | undefined {
    if (!Object.isFrozen(table)) return undefined;
    this.#small = new Kept(table, this.#making.make(eachEntry(table)));
    return this.#small;
  }

  #made(table: Table<T>): Kept<T, V> {
    const kept = new Kept(table, this.#making.make(eachEntry(table)));
    this.#keep(kept, nodesOf(table));
    return kept;
  }

  #moved(kept: Kept<T, V>, table: Table<T>): Kept<T, V> {
    const before = kept.table;
    this.#change(kept.value, differences(table, before));
    this.#kept.delete(before);
    kept.table = table;
    this.#keep(kept, nodesOf(table, before));
    return kept;
  }

  #keep(kept: Kept<T, V>, nodes: Iterable<object>): void {
    this.#kept.set(kept.table, kept);
    for (const node of nodes) this.#byNode.set(node, kept.reference);
  }

  /** The value of another version of a table. */
  #relativeOf(table: Table<T>): Kept<T, V> | undefined {
    const refused = new Set<Kept<T, V>>();
    for (const node of nodesOf(table)) {
      const found = this.#byNode.get(node)?.deref();
      if (!found || refused.has(found)) continue;
      if (isSharedBy(table, found.table, SHARED)) return found;
      refused.add(found);
    }
    return undefined;
  }

  #change(value: V, changes: Iterable<Difference<T>>): void {
    for (const [id, record, was] of changes) {
      if (was !== undefined) this.#making.remove(value, id, was);
      if (record !== undefined) this.#making.add(value, id, record);
    }
  }
}

/** The table in the committed world that a draft is of; any other table itself. */
function baseOf<T>(table: Table<T>): Table<T> {
  return table instanceof TableEdit ? (table as TableEdit<T>).base : table;
}
