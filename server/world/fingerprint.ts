// Values that are masked before they are kept leave a fingerprint, by which equal ones are known.
import { hash, randomBytes } from 'node:crypto';

import { isFields } from './fields.ts';
import { MASK } from './mask.ts';
import { pointerTo } from './pointer.ts';

/** Fingerprints by the places of their values (JSON Pointer, RFC 6901). */
export type Fingerprints = Readonly<Record<string, string>>;

/**
 * Without it, a short secret could be found from its fingerprint by trying. Nothing shows it, and no store keeps it: a
 * store has the fingerprints already.
 */
const KEY = randomBytes(32).toString('base64');

/** Tells the fingerprints of this process from those of others that share a store, or that ran before. */
const RUN = randomBytes(6).toString('base64');

/** The fingerprint of a value. It begins with the value's type. */
export function fingerprintOf(value: unknown): string {
  // HMAC guards texts that somebody lengthens, which nobody does here, and takes 30 times as long as a plain hash.
  const print = hash('sha256', KEY + JSON.stringify(value), 'base64');
  return `${typeof value} ${RUN} ${print}`;
}

/** True for a fingerprint that another process has taken. It is comparable with none of this one. */
export function isForeign(print: string): boolean {
  return print.split(' ')[1] !== RUN;
}

/**
 * The fingerprints of all values that are masked in a copy. Those below a masked name have none.
 * @param place of the value
 */
export function fingerprintsIn(value: unknown, copy: unknown, place: string): Fingerprints {
  if (value === copy) return {};
  if (copy === MASK) return { [place]: fingerprintOf(value) };
  const found: Record<string, string> = {};
  const add = (inner: unknown, copied: unknown, key: string | number): void => {
    // Most parts are the same: their places are not even written.
    if (inner !== copied)
      Object.assign(found, fingerprintsIn(inner, copied, pointerTo(place, key)));
  };
  if (Array.isArray(value) && Array.isArray(copy)) {
    value.forEach((inner: unknown, i) => {
      add(inner, copy[i], i);
    });
  } else if (isFields(value) && isFields(copy)) {
    for (const name in value) if (Object.hasOwn(copy, name)) add(value[name], copy[name], name);
  }
  return found;
}
