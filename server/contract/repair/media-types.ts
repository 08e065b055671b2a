import { formatOf, isRange } from '../media-type.ts';
import { checkExamples } from './parameters.ts';
import { below, keysTo } from './place.ts';
import { referenceTo } from './references.ts';
import { own } from './values.ts';
import type { Place } from './place.ts';
import type { Fields } from '../../world/fields.ts';
import type { Walk } from './walk.ts';

/** A sequence has a schema of its items (OpenAPI 3.2). The engine reads it as a list of them. */
export function checkMediaType(media: Fields, place: Place | undefined, walk: Walk): boolean {
  checkExamples(media, place, walk);
  const { itemSchema, schema } = media;
  if (itemSchema === undefined || itemSchema === null || !place) return true;
  const at = below(place, 'itemSchema');
  // A media type of the components has a name of its own.
  const isType = place.key.includes('/') && !isRange(place.key);
  if (isType && formatOf(place.key) !== 'sequence') {
    walk.tell(at, `${place.key} is no sequence of items`, 'itemSchema counts for nothing');
    return true;
  }
  const reference = own(own(schema, 'items'), '$ref');
  if (typeof reference === 'string' && reference.endsWith('/itemSchema')) return true;
  const list = { type: 'array', items: { $ref: referenceTo(keysTo(at)) } };
  const whole = schema === undefined || schema === null ? list : { ...list, allOf: [schema] };
  walk.edits.put(below(place, 'schema'), whole);
  return true;
}
