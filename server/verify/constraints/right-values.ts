// Values at the edge of one keyword, on its right side.
import type { SchemaObject } from '../../contract/document.ts';

/** The longest text and list that is sent for an edge. */
const LONGEST = 10_000;
const MOST_ITEMS = 50;
const MOST_VALUES = 40;

/** Values that may keep a schema, at the edge of one of its keywords. */
export function rightValues(schema: SchemaObject, keyword: string, good: unknown): unknown[] {
  const bound = Number(schema[keyword]);
  switch (keyword) {
    case 'enum':
      return Array.isArray(schema.enum) ? schema.enum.slice(0, MOST_VALUES) : [];
    case 'minLength':
    case 'maxLength':
      return typeof good === 'string' && bound <= LONGEST ? texts(good, bound) : [];
    case 'minimum':
    case 'maximum':
      return Math.abs(bound) <= Number.MAX_SAFE_INTEGER ? [bound] : [];
    case 'minItems':
      return Array.isArray(good) ? [good.slice(0, bound)] : [];
    case 'maxItems':
      return Array.isArray(good) && bound <= MOST_ITEMS && schema.uniqueItems !== true
        ? [Array.from({ length: bound }, () => good[0] as unknown)]
        : [];
    default:
      return [];
  }
}

/** Texts of one length, made of a good one: its end, or its beginning, is the same. */
function texts(good: string, length: number): string[] {
  const characters = Array.from(good);
  if (characters.length >= length) return [characters.slice(0, length).join('')];
  const pad = 'a'.repeat(length - characters.length);
  return [good + (characters.at(-1) ?? 'a').repeat(pad.length), pad + good].slice(0, 1);
}
