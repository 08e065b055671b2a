import { XMLBuilder } from 'fast-xml-parser';

import { MAX_LEVELS } from './json.ts';
import { itemsOf, kindsOf, propertyOf } from './kinds.ts';
import { hintsOf, placeOf } from './xml-place.ts';
import type { Document, Schema } from './document.ts';
import type { Hints } from './xml-place.ts';

/** A node as the library takes it: its one name holds what is inside, beside the attributes. */
interface Node {
  [name: string]: unknown;
  ':@'?: Record<string, string>;
}

/** The inside of an element. */
interface Inside {
  attributes: Record<string, string>;
  nodes: Node[];
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const TEXT = '#text';

// eslint-disable-next-line @typescript-eslint/no-deprecated -- it moves to a package of its own in the next version
const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  suppressEmptyNode: true,
  // This module itself ends at 100 levels. The library counts a few more.
  maxNestedTags: 2 * MAX_LEVELS,
  suppressBooleanAttributes: false,
});

/**
 * Writes a JSON value as XML by the hints of its schema. The root element has the name of the schema, or of the
 * component that it refers to, or else `root`. Whatever is null or nested over 100 levels deep is left out.
 */
export function writeXml(document: Document, schema: Schema | undefined, value: unknown): string {
  const hints = hintsOf(document, schema);
  const reference = typeof schema === 'object' ? schema.$ref : undefined;
  const name = hints.name ?? reference?.slice(reference.lastIndexOf('/') + 1) ?? 'root';
  const root = nodeOf(name, hints, insideOf(document, schema, value, 1));
  return DECLARATION + builder.build([root]);
}

function nodeOf(name: string, { prefix, namespace }: Hints, { attributes, nodes }: Inside): Node {
  const space = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return {
    [qualified(name, prefix)]: nodes,
    ':@': { ...(namespace === undefined ? {} : { [space]: namespace }), ...attributes },
  };
}

function insideOf(
  document: Document,
  schema: Schema | undefined,
  value: unknown,
  level: number,
): Inside {
  if (level > MAX_LEVELS || value === undefined || value === null) return inside([]);
  if (Array.isArray(value)) {
    const items = itemsOf(kindsOf(document, schema));
    return inside(
      itemNodes(document, hintsOf(document, items).name ?? 'item', items, value, level),
    );
  }
  if (typeof value !== 'object') return inside([textNode(value)]);
  const parts = Object.entries(value)
    .filter(([, one]) => one !== undefined && one !== null)
    .map(([name, one]: [string, unknown]) => propertyPart(document, schema, name, one, level));
  return {
    attributes: Object.fromEntries(parts.flatMap(({ attributes }) => Object.entries(attributes))),
    nodes: parts.flatMap(({ nodes }) => nodes),
  };
}

/** The attribute or the elements of one property. */
function propertyPart(
  document: Document,
  schema: Schema | undefined,
  name: string,
  value: unknown,
  level: number,
): Inside {
  const own = propertyOf(kindsOf(document, schema), name);
  const place = placeOf(document, name, own);
  if (place.kind === 'attribute' && typeof value !== 'object') {
    const attributes = { [qualified(place.name, place.hints.prefix)]: allowed(value) };
    return { attributes, nodes: [] };
  }
  if (place.kind === 'text') return inside([textNode(value)]);
  if (!Array.isArray(value)) {
    return inside([nodeOf(place.name, place.hints, insideOf(document, own, value, level + 1))]);
  }
  const items = itemsOf(kindsOf(document, own));
  const nodes = itemNodes(document, place.item, items, value, level + (place.wrapped ? 1 : 0));
  return inside(place.wrapped ? [nodeOf(place.name, place.hints, inside(nodes))] : nodes);
}

function itemNodes(
  document: Document,
  name: string,
  schema: Schema,
  items: readonly unknown[],
  level: number,
): Node[] {
  const hints = hintsOf(document, schema);
  return items.map((item) => nodeOf(name, hints, insideOf(document, schema, item, level + 1)));
}

function inside(nodes: Node[]): Inside {
  return { attributes: {}, nodes };
}

function textNode(value: unknown): Node {
  return { [TEXT]: allowed(value) };
}

/** The text of a value, without the characters that XML does not allow. */
function allowed(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}/gu, '');
}

/** A name that XML allows. */
function qualified(name: string, prefix: string | undefined): string {
  const whole = prefix === undefined ? name : `${prefix}:${name}`;
  return whole.replace(/[^\p{L}\p{N}_.:-]/gu, '_').replace(/^(?![\p{L}_])/u, '_');
}
