import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';

/** Keys that can change the prototype of all objects if code is careless. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/**
 * Applies a JSON merge patch (RFC 7396).
 * @param target left untouched
 * @throws Failure 400 for a patch that names a forbidden key, with the place
 */
export function mergePatch(target: unknown, patch: unknown, place = '/body'): unknown {
  // A list replaces the old value. Its records are searched for forbidden keys all the same.
  if (Array.isArray(patch)) patch.forEach((one, i) => mergePatch(null, one, pointerTo(place, i)));
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    const spot = pointerTo(place, key);
    if (FORBIDDEN.includes(key)) {
      const violations = [{ place: spot, message: 'is not a key of any state' }];
      const message = `The patch names ${key}; no state has ${FORBIDDEN.join(', ')}.`;
      throw new Failure(400, message, { violations });
    }
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value, spot));
  }
  return Object.fromEntries(merged);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
