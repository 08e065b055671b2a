import {
  additionalOf,
  has,
  hasScalar,
  itemsOf,
  kindsOf,
  propertyNamesOf,
  propertyOf,
} from './kinds.ts';
import { scalarOf } from './scalar.ts';
import { placeOf } from './xml-place.ts';
import { elementOf, localName } from './xml-text.ts';
import type { Document, Schema, SchemaObject } from './document.ts';
import type { XmlPlace } from './xml-place.ts';
import type { Element } from './xml-text.ts';

/**
 * Reads XML into the shape and the types of its schema. The name of the root element counts for nothing. Elements that
 * the schema does not know are read under their own names; attributes that it does not know are left out.
 * @throws Error for a text that is no XML
 */
export function readXml(document: Document, schema: Schema | undefined, text: string): unknown {
  return valueOf(document, schema, elementOf(text));
}

function valueOf(document: Document, schema: Schema | undefined, element: Element): unknown {
  const kinds = kindsOf(document, schema);
  const { text, elements } = element;
  if (has(kinds, 'object') || (elements.length > 0 && !has(kinds, 'array') && !hasScalar(kinds))) {
    return objectOf(document, kinds, element);
  }
  if (has(kinds, 'array')) return elements.map((one) => valueOf(document, itemsOf(kinds), one));
  return scalarOf(document, schema, has(kinds, 'string') ? text : text.trim());
}

/** The elements inside another, by name. */
type Named = ReadonlyMap<string, readonly Element[]>;

function objectOf(
  document: Document,
  kinds: readonly SchemaObject[],
  element: Element,
): Record<string, unknown> {
  const named = byName(element.elements);
  const known = new Set<string>();
  const properties = [...propertyNamesOf(kinds)].map((name): [string, unknown] => {
    const schema = propertyOf(kinds, name);
    const place = placeOf(document, name, schema);
    const names = [place.name, ...(place.wrapped ? [] : [place.item])].map(localName);
    for (const one of place.kind === 'element' ? names : []) known.add(one);
    return [name, propertyIn(document, schema, place, element, named)];
  });
  const unknown = [...named]
    .filter(([name]) => !known.has(name))
    .map(([name, elements]): [string, unknown] => {
      const values = elements.map((one) => valueOf(document, additionalOf(kinds), one));
      return [name, values.length > 1 ? values : values[0]];
    });
  return Object.fromEntries([...properties.filter(([, value]) => value !== undefined), ...unknown]);
}

/** The value of a property; undefined if it is not there. */
function propertyIn(
  document: Document,
  schema: Schema | undefined,
  { kind, name, item, wrapped }: XmlPlace,
  element: Element,
  named: Named,
): unknown {
  const own = named.get(localName(name)) ?? [];
  if (kind !== 'element') {
    const text = kind === 'text' ? element.text : element.attributes.get(localName(name));
    return text === undefined ? undefined : scalarOf(document, schema, text);
  }
  const last = own.at(-1);
  const kinds = kindsOf(document, schema);
  if (wrapped || !has(kinds, 'array')) return last && valueOf(document, schema, last);
  const items = named.get(localName(item)) ?? own;
  return items.length > 0 ? items.map((one) => valueOf(document, itemsOf(kinds), one)) : undefined;
}

function byName(elements: readonly Element[]): Named {
  const named = new Map<string, Element[]>();
  for (const element of elements) {
    const known = named.get(element.name);
    if (known) known.push(element);
    else named.set(element.name, [element]);
  }
  return named;
}
