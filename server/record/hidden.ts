import { isDeepStrictEqual } from 'node:util';

import { isFields } from '../world/fields.ts';
import { MASK } from '../world/mask.ts';

/** Puts something in the place of a secret. @param keys the way to it */
type Replace = (secret: unknown, keys: readonly string[]) => unknown;

/**
 * A value with something else in the place of each secret.
 * @param shown the same value, masked
 */
export function hidden(
  value: unknown,
  shown: unknown,
  replace: Replace,
  keys: readonly string[] = [],
): unknown {
  if (value === MASK) return replace(value, keys);
  const inner = (one: unknown, key: string | number, part: unknown): unknown =>
    hidden(one, part, replace, [...keys, String(key)]);
  if (Array.isArray(value) && Array.isArray(shown) && value.length === shown.length)
    return value.map((one, i) => inner(one, i, shown[i]));
  if (isFields(value) && isFields(shown)) {
    // A name that is a secret itself hides the object.
    if (Object.keys(value).some((name) => !Object.hasOwn(shown, name))) return replace(value, keys);
    const entries = Object.entries(value).map(([name, one]) => [
      name,
      inner(one, name, shown[name]),
    ]);
    return Object.fromEntries(entries) as unknown;
  }
  return isDeepStrictEqual(value, shown) ? value : replace(value, keys);
}
