// The draft of a table. It keeps the records that were found, put or removed beside the table, and makes the tree of
// nodes around them once, at its commit. With drafts of the nodes, a record took seven of them.
import { EDIT, isObject, pointerBelow } from './edit.ts';
import { RecordEdit } from './record-edit.ts';
import { isDigit, recordIn, treeWith } from './table-nodes.ts';
import type { Drafting, Edit } from './edit.ts';
import type { Tree } from './table-nodes.ts';

interface Table<T> {
  buckets: Tree<T>;
}

/** The edit of a table, which is its own draft. */
export class TableEdit<T> implements Edit, Table<T> {
  readonly drafting: Drafting;
  readonly base: Table<T>;
  readonly holdsTables = true;
  /** The records that were found, put or removed, by their ids. */
  readonly records = new Map<string, RecordEdit<T>>();
  /** New nodes that a change tells, with all records below. */
  readonly told = new Set<object>();
  readonly #parent: Edit;
  readonly #key: string;
  #result: Table<T> | undefined;
  #pointer: string | undefined;
  #isChanged = false;

  constructor(drafting: Drafting, base: Table<T>, parent: Edit, key: string) {
    this.drafting = drafting;
    this.base = base;
    this.#parent = parent;
    this.#key = key;
    drafting.add(this);
  }

  get [EDIT](): this {
    return this;
  }

  /** The tree as it is now, to be read only. */
  get buckets(): Tree<T> {
    return this.present().buckets;
  }

  get result(): Table<T> {
    if (!this.#isChanged) return this.base;
    return (this.#result ??= this.#with((edit) => edit.result));
  }

  get pointer(): string | undefined {
    return (this.#pointer ??= pointerBelow(this.#parent, this, this.#key));
  }

  holds(edit: Edit, id: string): boolean {
    return recordIn(this.result.buckets, id) === edit.result;
  }

  mark(): void {
    if (this.#isChanged) return;
    this.#isChanged = true;
    this.#parent.mark();
  }

  present(): Table<T> {
    return this.#isChanged ? this.#with((edit) => edit.present()) : this.base;
  }

  settle(): void {
    // The records are settled before, and the tree is made where it is needed.
  }

  tell(): void {
    // Each record tells its own change.
  }

  /** The record with an id, if it exists. A change of it changes the table. */
  find(id: string): T | undefined {
    const known = this.records.get(id);
    if (known) return known.now;
    const record = recordIn(this.base.buckets, id);
    if (!isObject(record)) return record;
    const edit = this.#editOf(id);
    edit.now = this.drafting.open(record, edit, id, false) as T; // the cast: a draft has its value's type
    return edit.now;
  }

  /** The record with an id as it is now, to be read only. */
  read(id: string): T | undefined {
    const known = this.records.get(id);
    return known ? known.present() : recordIn(this.base.buckets, id);
  }

  /** Adds a record, replaces it, or takes it away, if it is undefined. */
  put(id: string, record: T | undefined): void {
    const edit = this.records.get(id) ?? this.#editOf(id);
    if (edit.now === record) return;
    edit.now = record;
    edit.isAssigned = true;
    this.mark();
  }

  #editOf(id: string): RecordEdit<T> {
    if (this.drafting.isOver) throw new TypeError('The draft was revoked by its commit.');
    const edit = new RecordEdit(this, id);
    this.records.set(id, edit);
    return edit;
  }

  /** The table with those of its records that have changed. */
  #with(recordOf: (edit: RecordEdit<T>) => T | undefined): Table<T> {
    const { buckets } = this.base;
    const changed: [id: string, record: T | undefined][] = [];
    for (const [id, edit] of this.records) {
      const record = recordOf(edit);
      // A leaf stays after its last record, also of one that was put and removed.
      if (edit.isAssigned || record !== edit.was) changed.push([id, record]);
    }
    return { buckets: treeWith(buckets, changed) };
  }
}

/** True for a value in the form of a table, by the names of its first two levels. */
export function isLikeTable(value: object): value is Table<unknown> {
  if (!('buckets' in value) || !isObject(value.buckets) || Object.keys(value).length > 1)
    return false;
  let names = 0;
  for (const name in value.buckets) {
    if (!isDigit(name)) return false;
    names += 1;
  }
  return names > 0;
}
