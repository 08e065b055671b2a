// A server's state, as far as it can be read.
import { pointerTo } from '../../world/pointer.ts';
import { jsonOf } from '../json-body.ts';
import type { Answer } from './client.ts';

/** The most values of one reply that are compared. */
const MOST = 5000;

/** The values of a reply's JSON by their places, and its status; the whole text for any other body. */
export type Reading = ReadonlyMap<string, unknown>;

export function readingOf(answer: Answer): Reading {
  if (!('status' in answer)) return new Map([['no reply', answer.failure]]);
  const found = new Map<string, unknown>([['status', answer.status]]);
  const data = jsonOf(answer);
  if (data === undefined) found.set('body', answer.bytes.toString());
  const visit = (value: unknown, at: string): void => {
    if (found.size > MOST) return;
    if (typeof value !== 'object' || value === null) found.set(at, value);
    else {
      // An empty list differs from none.
      found.set(at, Array.isArray(value) ? 'list' : 'object');
      for (const [key, one] of Object.entries(value)) visit(one, pointerTo(at, key));
    }
  };
  visit(data, '');
  return found;
}

/** The places at which two readings differ. */
export function differences(one: Reading, other: Reading): Set<string> {
  const places = new Set([...one.keys(), ...other.keys()]);
  return new Set([...places].filter((place) => !Object.is(one.get(place), other.get(place))));
}
