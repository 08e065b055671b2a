import { resolve } from '../contract/document.ts';
import { isFields } from '../world/fields.ts';
import { mapParts } from './map-parts.ts';
import type { Document } from '../contract/document.ts';
import type { Part } from './map-parts.ts';

/**
 * Puts the description of a list's items into the list's own. The reference shows the items' only where the list is a
 * whole body.
 */
export function withItems(document: Document): Document {
  const told = (schemas: unknown): unknown =>
    isFields(schemas)
      ? Object.fromEntries(
          Object.entries(schemas).map(([name, one]) => [name, withItemsOf(document, one)]),
        )
      : schemas;
  return mapParts(document, (part, kind) => {
    const key = { schema: 'properties', components: 'schemas' }[kind as string];
    return key !== undefined && Object.hasOwn(part, key)
      ? { ...part, [key]: told(part[key]) }
      : part;
  });
}

function withItemsOf(document: Document, schema: unknown): unknown {
  const told = isFields(schema) ? itemsOf(document, schema) : undefined;
  if (!isFields(schema) || told === undefined) return schema;
  const { description } = schema;
  const own = typeof description === 'string' ? `${description.trim()}\n\n` : '';
  return { ...schema, description: `${own}Each: ${told}` };
}

/** The description of a list's items; undefined where there is none. */
function itemsOf(document: Document, { items }: Part): string | undefined {
  if (!isFields(items)) return undefined;
  const target = typeof items['$ref'] === 'string' ? resolve<Part>(document, items) : {};
  const { description } = { ...target, ...items };
  return typeof description === 'string' && description !== '' ? description.trim() : undefined;
}
