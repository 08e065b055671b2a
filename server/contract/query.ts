// The texts of a query and of a form that is written like one (application/x-www-form-urlencoded).
import { unescape } from 'node:querystring';

import type { WireValue } from './wire-value.ts';

/** The most keys in a name such as `filter[price][gte]`. A name with more of them is a name like any other. */
const MOST_KEYS = 10;

/** A name with one value. The name is decoded; the value is not, as it may have separators. */
export interface Pair {
  name: string;
  value: string;
}

/** @param search the text after the `?`; the sign itself may be there as well */
export function pairsIn(search: string): Pair[] {
  if (search === '') return [];
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      if (at === -1) return { name: decodedPlus(part), value: '' };
      return { name: decodedPlus(part.slice(0, at)), value: part.slice(at + 1) };
    });
}

/** @param header of the cookies */
export function cookiePairs(header: string): Pair[] {
  if (header === '') return [];
  return header
    .split(';')
    .filter((part) => part.includes('='))
    .map((part) => {
      const at = part.indexOf('=');
      return { name: part.slice(0, at).trim(), value: part.slice(at + 1).trim() };
    });
}

/** A text of a query, decoded. Whatever is not well encoded stays as it is. */
export function decodedPlus(text: string): string {
  return unescape(text.replaceAll('+', ' '));
}

/** The values of each name, in the order of the names' first appearance. */
export function valuesByName(pairs: readonly Pair[]): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { name, value } of pairs) {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  return values;
}

/**
 * The name and the keys that brackets write: `a[b][]` has the name `a` and the keys `b` and the empty one.
 * @returns no keys for a name without brackets, and for one whose brackets are not whole
 */
export function keysIn(name: string): { base: string; keys: string[] } {
  const open = name.indexOf('[');
  if (open < 1 || !name.endsWith(']')) return { base: name, keys: [] };
  const keys = name.slice(open + 1, -1).split('][');
  const isWhole = keys.length <= MOST_KEYS && keys.every((key) => !/[[\]]/.test(key));
  return isWhole ? { base: name.slice(0, open), keys } : { base: name, keys: [] };
}

interface Node {
  texts: string[];
  inside: Map<string, Node>;
}

/** Values under keys in brackets, as one value. Values under the empty key are a list. */
export function bracketed(
  values: readonly { keys: readonly string[]; texts: readonly string[] }[],
): WireValue {
  const root: Node = { texts: [], inside: new Map() };
  for (const { keys, texts } of values) {
    let node = root;
    for (const key of keys) {
      const next: Node = node.inside.get(key) ?? { texts: [], inside: new Map() };
      node.inside.set(key, next);
      node = next;
    }
    node.texts.push(...texts);
  }
  return valueOf(root);
}

function valueOf({ texts, inside }: Node): WireValue {
  const unnamed = inside.get('');
  if (unnamed && inside.size === 1) return [...texts, ...listOf(valueOf(unnamed))];
  if (inside.size > 0) return new Map([...inside].map(([key, node]) => [key, valueOf(node)]));
  const [only = '', ...others] = texts;
  return others.length > 0 ? texts : only;
}

function listOf(value: WireValue): readonly WireValue[] {
  return Array.isArray(value) ? (value as readonly WireValue[]) : [value];
}
