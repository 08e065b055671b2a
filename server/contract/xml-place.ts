// The names that a schema gives to its values in XML (OpenAPI 3.1, section 4.8.26).
import { itemsOf, kindsOf } from './kinds.ts';
import type { Document, Schema, SchemaObject } from './document.ts';

export type Hints = NonNullable<SchemaObject['xml']>;

/** The way in which a property stands in XML. */
export interface XmlPlace {
  kind: 'attribute' | 'element' | 'text';
  name: string;
  /** The name of an item, for a list. */
  item: string;
  /** The items of a list stand in an element of their own. */
  wrapped: boolean;
  hints: Hints;
}

/** @returns no hints for a schema without any */
export function hintsOf(document: Document, schema: Schema | undefined): Hints {
  return kindsOf(document, schema)[0]?.xml ?? {};
}

/** @param name of the property */
export function placeOf(document: Document, name: string, schema: Schema | undefined): XmlPlace {
  const hints = hintsOf(document, schema);
  const items = hintsOf(document, itemsOf(kindsOf(document, schema)));
  const { wrapped = false } = hints;
  const own = hints.name ?? name;
  // The node types are OpenAPI 3.2's.
  const type = (hints as { nodeType?: string }).nodeType;
  const isText = type === 'text' || type === 'cdata';
  const kind = hints.attribute === true || type === 'attribute' ? 'attribute' : 'element';
  return {
    kind: isText ? 'text' : kind,
    name: own,
    item: items.name ?? (wrapped ? own : name),
    wrapped: wrapped || (type === 'element' && kindsOf(document, schema)[0]?.type === 'array'),
    hints,
  };
}
