import { pointerTo } from '../world/pointer.ts';
import type { Document } from './document.ts';

/** The places of each document that was asked for. A document never changes. */
const known = new WeakMap<Document, ReadonlyMap<object, string>>();

/**
 * The JSON Pointer to each object and list of a document. One that stands at several places has the shortest, and of
 * those the first.
 */
export function placesIn(document: Document): ReadonlyMap<object, string> {
  const places = known.get(document) ?? walk(document);
  known.set(document, places);
  return places;
}

function walk(document: Document): Map<object, string> {
  const places = new Map<object, string>([[document, '']]);
  // A map hands out the entries that it gets meanwhile.
  for (const [part, place] of places) {
    for (const [key, value] of Object.entries(part) as [string, unknown][]) {
      if (typeof value !== 'object' || value === null || places.has(value)) continue;
      places.set(value, pointerTo(place, key));
    }
  }
  return places;
}
