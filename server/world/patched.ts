import { setField } from './fields.ts';
import { keysOf } from './pointer.ts';
import type { Change } from './change.ts';
import type { Fields } from './fields.ts';

/**
 * A value of plain JSON after some changes. It shares all parts that they do not touch.
 * @throws Error for a change of a place that is not there
 */
export function patched<T>(value: T, changes: readonly Change[]): T {
  const root: Fields = { value };
  const own = new Set<unknown>([root]);
  for (const { op, path, value: next } of changes) {
    const keys = ['value', ...keysOf(path)];
    const last = keys.pop() ?? '';
    let place: Fields | unknown[] = root;
    for (const key of keys) place = opened(place, key, own);
    if (Array.isArray(place)) changeList(place, Number(last), op, next);
    else if (op === 'remove') Reflect.deleteProperty(place, last);
    else setField(place, last, next);
  }
  return root['value'] as T; // the cast: changes keep the type of what they were made from
}

/** The part below a key, which may be changed: a copy, unless it was made before. */
function opened(place: Fields | unknown[], key: string, own: Set<unknown>): Fields | unknown[] {
  const fields = place as Fields; // the cast: a list has its items by their indexes
  const part = fields[key];
  if (own.has(part)) return part as Fields | unknown[];
  const copy = copyOf(part);
  own.add(copy);
  fields[key] = copy;
  return copy;
}

function copyOf(part: unknown): Fields | unknown[] {
  if (Array.isArray(part)) return [...(part as unknown[])];
  if (typeof part === 'object' && part !== null) return { ...part };
  throw new Error('A change is of a place that is not there.');
}

function changeList(list: unknown[], index: number, op: Change['op'], value: unknown): void {
  const gone = op === 'add' ? 0 : 1;
  list.splice(index, gone, ...(op === 'remove' ? [] : [value]));
}
