import { isFields } from '../world/fields.ts';
import { Failure } from '../world/failure.ts';
import { pointerTo } from '../world/pointer.ts';

/** Keys that can change the prototype of all objects if code is careless. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Values in a step of the search for them. */
const VALUES = 5000;

/**
 * Applies a JSON merge patch (RFC 7396).
 * @param target left untouched
 * @throws Failure 400 for a patch that names a forbidden key, with the place
 */
export function mergePatch(target: unknown, patch: unknown, place = '/body'): unknown {
  // A list replaces the old value. Its records are searched for forbidden keys all the same.
  if (Array.isArray(patch)) {
    patch.forEach(
      (one, i) => typeof one === 'object' && mergePatch(null, one, pointerTo(place, i)),
    );
  }
  if (!isFields(patch)) return patch;
  const merged = new Map(isFields(target) ? Object.entries(target) : []);
  for (const [key, value] of Object.entries(patch)) {
    const spot = pointerTo(place, key);
    if (FORBIDDEN.includes(key)) throw forbidden(key, spot);
    if (value === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), value, spot));
  }
  return Object.fromEntries(merged);
}

/**
 * Looks for forbidden keys anywhere in a patch, in steps.
 * @throws Failure 400 as mergePatch() does
 */
export function* refuseForbidden(patch: unknown): Generator<undefined, void> {
  let visited = 0;
  function* search(spot: Spot): Generator<undefined, void> {
    const { value } = spot;
    const isList = Array.isArray(value);
    for (const key in value) {
      if (!isList && FORBIDDEN.includes(key)) throw forbidden(key, pointerTo(placeOf(spot), key));
      // The cast: the key is one of this very value.
      const one = (value as Record<string, unknown>)[key];
      if (typeof one === 'object' && one !== null) yield* search({ value: one, key, above: spot });
      visited += 1;
      if (visited % VALUES === 0) yield;
    }
  }
  if (typeof patch === 'object' && patch !== null) yield* search({ value: patch, key: '' });
}

/** A value in a patch, and the one that it stands in. */
interface Spot {
  value: object;
  key: string;
  above?: Spot;
}

function placeOf({ key, above }: Spot): string {
  return above ? pointerTo(placeOf(above), key) : '/body';
}

function forbidden(key: string, place: string): Failure {
  const message = `The patch names ${key}; no state has ${FORBIDDEN.join(', ')}.`;
  return new Failure(400, message, {
    violations: [{ place, message: 'is not a key of any state' }],
  });
}
