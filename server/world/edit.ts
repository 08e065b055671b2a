// The parts of a draft, as they see each other. A draft stands for a value that changes; behind it is an edit.
import { containsItself, MOST_LEVELS } from './freeze.ts';
import { pointerTo } from './pointer.ts';
import type { Changes } from './change.ts';

/** The property by which a draft gives its edit. */
export const EDIT = Symbol('edit');

/** The change of one value, which itself stays as it is. */
export interface Edit {
  readonly drafting: Drafting;
  readonly base: object;
  /** True if its parts may be tables. A field of a table's record is none, even if it looks like one. */
  readonly holdsTables: boolean;
  /** The value after the commit. */
  readonly result: unknown;
  /** The pointer to the value; undefined if it no longer stands where it was read. */
  readonly pointer: string | undefined;
  /** True if the result of an edit stands under its key after the commit. */
  holds: (edit: Edit, key: string) => boolean;
  /** Takes note that something in the value has changed. */
  mark: () => void;
  /** The value as it is now, to be read only. It is outside of any draft. */
  present: () => unknown;
  /** Makes the result ready, in which no draft is left. */
  settle: () => void;
  /** Tells the changes, after all edits are settled. */
  tell: (changes: Changes) => void;
}

/** The edits that are committed together. */
export interface Drafting {
  /** True after the commit. Its drafts can no longer be used. */
  readonly isOver: boolean;
  /** New values that are settled, so that none is read twice. */
  readonly settled: Set<object>;
  /**
   * The draft of a value that stands under a key of another.
   * @param holdsTables as of its edit
   */
  open: (base: object, parent: Edit, key: string, holdsTables: boolean) => object;
  /** Takes note of an edit. */
  add: (edit: Edit) => void;
}

/** The edit behind a draft; undefined for any other value. */
export function editOf(value: unknown): Edit | undefined {
  // The cast: nothing else has this property.
  return isObject(value) ? (value[EDIT] as Edit | undefined) : undefined;
}

/** True for a value of which a change makes a change of a world. */
export function isDraft(value: unknown): boolean {
  return editOf(value) !== undefined;
}

/** A value as it is now, to be read only. It is outside of any draft. */
export function present(value: unknown): unknown {
  const edit = editOf(value);
  if (edit) return edit.present();
  if (!isObject(value) || Object.isFrozen(value)) return value;
  return withParts(value, undefined, present);
}

/**
 * A value after the commit of some edits. In a new object or list, drafts give place to their results.
 * @throws Error for a new value that contains itself
 */
export function settled(value: unknown, drafting: Drafting, level = 0): unknown {
  if (!isObject(value)) return value;
  const edit = editOf(value);
  if (edit) return edit.drafting === drafting ? edit.result : edit.present();
  if (Object.isFrozen(value) || drafting.settled.has(value)) return value;
  if (level > MOST_LEVELS) throw containsItself();
  for (const name of Object.keys(value)) {
    const part = value[name];
    if (isObject(part)) value[name] = settled(part, drafting, level + 1);
  }
  drafting.settled.add(value);
  return value;
}

/** The pointer to the result of an edit, which was read under a key; undefined if it no longer stands there. */
export function pointerBelow(parent: Edit, edit: Edit, key: string): string | undefined {
  const above = parent.holds(edit, key) ? parent.pointer : undefined;
  return above === undefined ? undefined : pointerTo(above, key);
}

/** A copy of a value in which each part differs that a function changes; the value itself if none does. */
export function withParts(
  value: Record<string, unknown>,
  before: Record<string, unknown> | undefined,
  change: (part: unknown) => unknown,
): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const name of Object.keys(value)) {
    const part = value[name];
    if (!isObject(part) || part === before?.[name]) continue;
    const changed = change(part);
    if (changed !== part) (copy ??= copyOf(value))[name] = changed;
  }
  return copy ?? value;
}

/** A copy of an object or a list, which shares all parts. */
export function copyOf<T extends object>(value: T): T {
  // The cast: a copy has the type of the value.
  return (Array.isArray(value) ? value.slice() : { ...value }) as T;
}

export function isObject(value: unknown): value is Record<string | symbol, unknown> {
  return typeof value === 'object' && value !== null;
}
