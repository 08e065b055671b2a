import { isFields } from './fields.ts';
import { pointerTo } from './pointer.ts';
import type { Change } from './change.ts';
import type { Fields } from './fields.ts';

/**
 * The changes that make one JSON value of another. The two share all unchanged parts, which are not read: this takes as
 * long as the change. An object whose names come in another order is replaced as a whole, as a reply tells the order.
 */
export function differenceOf(before: unknown, after: unknown): Change[] {
  return [...changesAt('', before, after)];
}

function* changesAt(path: string, before: unknown, after: unknown): Generator<Change> {
  if (before === after) return;
  if (isFields(before) && isFields(after) && haveOneOrder(before, after)) {
    for (const name in before)
      if (!Object.hasOwn(after, name)) yield { op: 'remove', path: pointerTo(path, name) };
    for (const name in after) {
      const place = pointerTo(path, name);
      if (Object.hasOwn(before, name)) yield* changesAt(place, before[name], after[name]);
      else yield { op: 'add', path: place, value: after[name] };
    }
  } else if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length) {
    for (const [index, item] of before.entries())
      yield* changesAt(pointerTo(path, index), item, after[index]);
    for (let index = before.length; index < after.length; index += 1)
      yield { op: 'add', path: pointerTo(path, index), value: after[index] as unknown };
  } else yield { op: 'replace', path, value: after };
}

/** True if the names that stay are in one order, before those that come. */
function haveOneOrder(before: Fields, after: Fields): boolean {
  const names = Object.keys(after);
  const staying = Object.keys(before).filter((name) => Object.hasOwn(after, name));
  return staying.every((name, index) => names[index] === name);
}
