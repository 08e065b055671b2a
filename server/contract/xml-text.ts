// XML as a tree of elements. The library expands no entities; those that XML itself has are read here.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

import { MAX_LEVELS } from './json.ts';

export interface Element {
  /** Without its prefix. */
  name: string;
  /** By name, without prefixes. */
  attributes: ReadonlyMap<string, string>;
  text: string;
  elements: readonly Element[];
}

/** A node as the library gives it: its one name holds what is inside, beside the attributes. */
type Node = Record<string, Node[] | string | undefined> & { ':@'?: Record<string, string> };

/** The most elements and attributes that are read at once; the parser takes some milliseconds for a thousand. */
export const MOST_NODES = 10_000;

const ATTRIBUTES = ':@';
const NO_ATTRIBUTES: Element['attributes'] = new Map();
const TEXT = '#text';
const CDATA = '#cdata';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  textNodeName: TEXT,
  cdataPropName: CDATA,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: false,
  maxNestedTags: MAX_LEVELS,
});

/** Counts the signs that begin an element or give a value to an attribute. That needs no parser. */
export function hasManyNodes(text: string): boolean {
  return (text.match(/<(?!\/)|=/g) ?? []).length > MOST_NODES;
}

/**
 * @returns the root element
 * @throws Error for a text that is no XML, has a document type, or is nested over 100 levels deep
 */
export function elementOf(text: string): Element {
  if (/<!DOCTYPE/i.test(text)) throw new Error('A document type is not read.');
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it moves to a package of its own in the next version
  const checked = XMLValidator.validate(text);
  if (checked !== true) throw new Error(`Line ${checked.err.line}: ${checked.err.msg}`);
  // The cast: the options ask for nodes in their order.
  const roots = elementsIn(parser.parse(text) as Node[]);
  const [root] = roots;
  if (!root || roots.length > 1) throw new Error('There must be one root element.');
  return root;
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
    const inside = name === undefined ? undefined : node[name];
    if (name === undefined || !Array.isArray(inside) || name === CDATA) return [];
    return [
      {
        name: localName(name),
        attributes: attributesOf(node),
        text: inside.map(textIn).join(''),
        elements: elementsIn(inside),
      },
    ];
  });
}

function attributesOf({ [ATTRIBUTES]: attributes }: Node): Element['attributes'] {
  if (!attributes) return NO_ATTRIBUTES;
  const entries = Object.entries(attributes);
  return new Map(entries.map(([name, value]) => [localName(name), withEntities(value)]));
}

function textIn({ [TEXT]: text, [CDATA]: cdata }: Node): string {
  if (typeof text === 'string') return withEntities(text);
  const [inside] = Array.isArray(cdata) ? cdata : [];
  return typeof inside?.[TEXT] === 'string' ? inside[TEXT] : '';
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g,
    (all, ...found) => {
      const [hexadecimal, decimal, name] = found as (string | undefined)[];
      if (name !== undefined) return ENTITIES[name] ?? all;
      const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
