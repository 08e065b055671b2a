// The styles in which one text writes a list or an object (OpenAPI 3.1, section 4.8.12; RFC 6570).
import { has, hasScalar } from './kinds.ts';
import type { SchemaObject } from './document.ts';
import type { WireValue } from './wire-value.ts';

/** A text's way to write its parts. */
export interface Writing {
  separator: string;
  /** An object has `name=value` for each property; else names and values take turns. */
  explode: boolean;
  decode: (text: string) => string;
}

/** Separators by style. Any other style has a comma. */
const SEPARATORS: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };

export function separatorOf(style: string): string {
  return SEPARATORS[style] ?? ',';
}

/**
 * The parts of a text. A separator that is encoded belongs to a part if others are not encoded. If all are, they
 * separate: many a client encodes the whole list.
 */
export function listIn(text: string, { separator, decode }: Writing): string[] {
  return text.includes(separator)
    ? text.split(separator).map(decode)
    : decode(text).split(separator);
}

/** The properties that a text writes; the text itself if it writes none. */
export function objectIn(text: string, writing: Writing): WireValue {
  const parts = listIn(text, writing);
  const pairs = writing.explode
    ? parts.map((part) => part.split(/=(.*)/s, 2))
    : parts.flatMap((part, i) => (i % 2 === 0 ? [[part, parts[i + 1]]] : []));
  const properties = pairs.flatMap(([name = '', value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return properties.length === pairs.length ? new Map(properties) : writing.decode(text);
}

/** The sort of value that a schema wants; `any` is a list or one text. */
export type Wanted = 'array' | 'object' | 'text' | 'any';

/** @param kinds of the schema */
export function wantedBy(kinds: readonly SchemaObject[]): Wanted {
  if (has(kinds, 'array')) return hasScalar(kinds) ? 'any' : 'array';
  return has(kinds, 'object') && !hasScalar(kinds) ? 'object' : 'text';
}

/** A text as a list, an object or one text. */
export function styled(text: string, wanted: Wanted, writing: Writing): WireValue {
  if (wanted === 'object') return objectIn(text, writing);
  if (wanted === 'text') return writing.decode(text);
  const parts = listIn(text, writing);
  return wanted === 'array' || parts.length > 1 ? parts : writing.decode(text);
}

/**
 * A path's text in the style `simple`, `label` or `matrix`, such as `a,b`, `.a.b` and `;name=a`. A text without its
 * style's sign is taken as it is.
 */
export function styledInPath(
  text: string,
  { name, style, explode }: { name: string; style: string; explode: boolean },
  wanted: Wanted,
  decode: Writing['decode'],
): WireValue {
  const writing = { separator: ',', explode, decode };
  if (style === 'label' && text.startsWith('.')) {
    return styled(text.slice(1), wanted, { ...writing, separator: explode ? '.' : ',' });
  }
  if (style !== 'matrix' || !text.startsWith(';')) return styled(text, wanted, writing);
  const rest = text.slice(1);
  if (explode && wanted === 'object') return objectIn(rest, { ...writing, separator: ';' });
  const sign = `${name}=`;
  const parts = rest.split(';').map((part) => (part === name ? '' : withoutStart(part, sign)));
  const [only = '', ...others] = parts;
  return others.length > 0 ? parts.map(decode) : styled(only, wanted, writing);
}

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length) : text;
}
