import { isFields } from '../world/fields.ts';
import { mapParts } from './map-parts.ts';
import type { Document } from '../contract/document.ts';
import type { Part } from './map-parts.ts';

/** Keywords of a schema that the reference opens; there it draws the description. */
const OPENED = [
  ...['properties', 'patternProperties', 'additionalProperties', 'allOf', 'oneOf', 'anyOf', '$ref'],
];

/** Puts the description of a list's items into the list's own, where the reference would not draw it. */
export function withItems(document: Document): Document {
  return mapParts(document, (part, kind) => {
    const told = kind === 'schema' ? itemsOf(part) : undefined;
    if (told === undefined) return part;
    const { description } = part;
    const own = typeof description === 'string' ? `${description.trim()}\n\n` : '';
    return { ...part, description: `${own}Each: ${told}` };
  });
}

/** The description of a list's items; undefined where there is none, or where it is drawn. */
function itemsOf({ items }: Part): string | undefined {
  if (!isFields(items) || isOpened(items)) return undefined;
  const { description } = items;
  return typeof description === 'string' && description !== '' ? description.trim() : undefined;
}

function isOpened(schema: Part): boolean {
  const { items } = schema;
  return OPENED.some((key) => Object.hasOwn(schema, key)) || (isFields(items) && isOpened(items));
}
