// Changes in copies of JSON data.
import { keysOf } from '../../world/pointer.ts';

/** A copy of a value with another one at a place; `undefined` takes it away. Objects on the way are made. */
export function withAt(
  value: unknown,
  pointer: string,
  change: (old: unknown) => unknown,
): unknown {
  return changed(value, keysOf(pointer), change);
}

function changed(
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as unknown[])];
    const made = changed(copy[Number(key)], rest, change);
    if (made === undefined) copy.splice(Number(key), 1);
    else copy[Number(key)] = made;
    return copy;
  }
  const old = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>; // the cast: it is an object
  const { [key]: before, ...others } = old;
  const made = changed(Object.hasOwn(old, key) ? before : undefined, rest, change);
  return made === undefined ? others : { ...old, [key]: made };
}
