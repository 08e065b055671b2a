import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';

/** The key that no object of JavaScript holds as it does others, such as `constructor`. */
const FORBIDDEN = '__proto__';

/**
 * Applies a JSON merge patch (RFC 7396).
 * @param target left untouched
 * @throws Failure 400 for a patch that names `__proto__`, with the place
 */
export function mergePatch(target: unknown, patch: unknown, place = '/body'): unknown {
  // A list takes the place of what was there; its records are looked through all the same.
  if (Array.isArray(patch)) patch.forEach((one, i) => mergePatch(null, one, pointerTo(place, i)));
  if (!isObject(patch)) return patch;
  const merged = new Map(isObject(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    const spot = pointerTo(place, key);
    if (key === FORBIDDEN) {
      const violations = [{ place: spot, message: 'is a key that no state has' }];
      throw new Failure(400, `The patch names ${key}, which no state has.`, { violations });
    }
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value, spot));
  }
  return Object.fromEntries(merged);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
