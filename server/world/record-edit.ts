import { present, settled } from './edit.ts';
import { pointerTo } from './pointer.ts';
import { digitsOf, recordIn } from './table-nodes.ts';
import type { Changes } from './change.ts';
import type { Drafting, Edit } from './edit.ts';
import type { Tree } from './table-nodes.ts';

/** The edit of a table, as its records see it. */
interface TableOf<T> extends Edit {
  readonly base: { buckets: Tree<T> };
  readonly result: { buckets: Tree<T> };
  /** New nodes that a change tells, with all records below. */
  readonly told: Set<object>;
}

/** The edit of one place for a record. */
export class RecordEdit<T> implements Edit {
  readonly #table: TableOf<T>;
  readonly #id: string;
  /** The record before; undefined if there was none. */
  readonly was: T | undefined;
  /** The record now, or its draft; undefined if it is gone. */
  now: T | undefined;
  /** True if it was put or removed. */
  isAssigned = false;
  readonly holdsTables = true;

  constructor(table: TableOf<T>, id: string) {
    this.#table = table;
    this.#id = id;
    this.was = recordIn(table.base.buckets, id);
    this.now = this.was;
    this.drafting.add(this);
  }

  get drafting(): Drafting {
    return this.#table.drafting;
  }

  get base(): object {
    return this.#table.base;
  }

  get result(): T | undefined {
    return settled(this.now, this.drafting) as T | undefined; // the cast: it is of the same type
  }

  /** The pointer to the leaf. */
  get pointer(): string | undefined {
    const above = this.#table.pointer;
    return above === undefined ? undefined : pointerTo(above, 'buckets', ...digitsOf(this.#id));
  }

  holds(edit: Edit): boolean {
    return this.#table.holds(edit, this.#id);
  }

  mark(): void {
    this.#table.mark();
  }

  present(): T | undefined {
    return present(this.now) as T | undefined; // the cast: it is of the same type
  }

  settle(): void {
    settled(this.now, this.drafting);
  }

  tell(changes: Changes): void {
    const leaf = this.isAssigned ? this.pointer : undefined;
    const { result, was } = this;
    if (leaf === undefined || (result === was && was !== undefined)) return;
    const path = pointerTo(leaf, this.#id);
    if (was !== undefined && result !== undefined) changes.replaced(path, result, was);
    else if (was !== undefined) changes.removed(path, was);
    else if (!this.#tellNode(changes) && result !== undefined) changes.added(path, result);
  }

  /** Tells the highest new node above the record. @returns false if there is none */
  #tellNode(changes: Changes): boolean {
    const { told, base, pointer = '' } = this.#table;
    let path = pointerTo(pointer, 'buckets');
    let was = base.buckets as Nodes; // the cast: nodes of any level
    let is: unknown = this.#table.result.buckets;
    for (const name of digitsOf(this.#id)) {
      path = pointerTo(path, name);
      is = (is as Nodes)[name]; // the cast: the record stands below
      const there: Nodes | null | undefined = was[name];
      if (!there) {
        if (told.has(is as object)) return true; // the cast: as above
        told.add(is as object); // the cast: as above
        if (there === null) changes.replaced(path, is, null);
        else changes.added(path, is);
        return true;
      }
      was = there;
    }
    return false;
  }
}

/** The nodes of a tree, or a leaf, whatever its level. */
interface Nodes {
  [name: string]: Nodes | null | undefined;
}
