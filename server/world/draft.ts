import { isLikeTable, TableEdit } from './table-edit.ts';
import { ValueEdit } from './value-edit.ts';
import type { Changes } from './change.ts';
import type { Drafting, Edit } from './edit.ts';

/** A draft of a value of plain JSON: a change of the draft, or of a part of it, leaves the value as it is. */
export class Draft<T extends object> implements Drafting {
  readonly settled = new Set<object>();
  readonly #edits: Edit[] = [];
  readonly #root: ValueEdit;
  #isOver = false;

  /** @param base is frozen at any depth */
  constructor(base: T) {
    this.#root = new ValueEdit(this, base, true, undefined, '');
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** The value that changes in place. */
  get value(): T {
    return this.#root.draft as T; // the cast: a draft has the type of its value
  }

  open(base: object, parent: Edit, key: string, holdsTables: boolean): object {
    if (parent.holdsTables && isLikeTable(base)) return new TableEdit(this, base, parent, key);
    return new ValueEdit(this, base, holdsTables, parent, key).draft;
  }

  add(edit: Edit): void {
    this.#edits.push(edit);
  }

  /**
   * Ends the draft.
   * @param changes gets the changes in an order in which they can be made, if they are wanted
   * @returns the changed value, not yet frozen; the value before if nothing has changed
   */
  commit(changes?: Changes): T {
    const inner = this.#edits.reverse();
    for (const edit of inner) edit.settle();
    if (changes) for (const edit of inner) edit.tell(changes);
    this.#isOver = true;
    return this.#root.result as T; // the cast: as above
  }
}
