import { keysOf } from './pointer.ts';

/** The value in JSON data that a JSON Pointer leads to; undefined where nothing is. */
export function valueAt(value: unknown, pointer: string): unknown {
  let found = value;
  for (const key of keysOf(pointer)) {
    const inside: object = Object(found) as object;
    // The cast: an object has values under its keys.
    found = Object.hasOwn(inside, key) ? (inside as Record<string, unknown>)[key] : undefined;
  }
  return found;
}
