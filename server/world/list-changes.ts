import { pointerTo } from './pointer.ts';
import type { Changes } from './change.ts';

/**
 * Tells the changes of a list, item by item. A shorter list loses items at its end, and a longer one gets them there.
 * @param assigned the indexes that may have other items, in any order
 */
export function tellList(
  changes: Changes,
  pointer: string,
  before: readonly unknown[],
  after: readonly unknown[],
  assigned: Iterable<string>,
): void {
  if (after.length < before.length) {
    tellList(changes.turned(), pointer, after, before, assigned);
    return;
  }
  const indexes = [...assigned].map(Number).filter((index) => index < before.length);
  for (const index of indexes.sort((one, other) => one - other)) {
    const [is, was] = [after[index], before[index]];
    if (!Object.is(is, was)) changes.replaced(pointerTo(pointer, index), is, was);
  }
  for (let index = before.length; index < after.length; index += 1)
    changes.there.push({ op: 'add', path: pointerTo(pointer, index), value: after[index] });
  for (let index = after.length; index > before.length; index -= 1)
    changes.back.push({ op: 'remove', path: pointerTo(pointer, index - 1) });
}
