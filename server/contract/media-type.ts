import type { Schema } from './document.ts';

/** The ways in which bodies are written. `binary` is any other. */
export type Format = 'json' | 'sequence' | 'form' | 'multipart' | 'xml' | 'text' | 'binary';

/** Types that are texts, though their names do not begin with `text/`. */
const TEXTS =
  /^application\/(.*[+-])?(javascript|ecmascript|graphql|jwt|ld|sh|sql|toml|typescript|yaml|yml)$/;

/** Types of any number of items, one after the other. */
const SEQUENCES =
  /^(text\/event-stream|(application|text)\/(.*[+-])?(jsonl|jsonlines|ndjson|json-seq))$/;

/** The part of a content type before its parameters, in lower case. */
export function essenceOf(type: string): string {
  const [essence = ''] = type.split(';');
  return essence.trim().toLowerCase();
}

/** True for JSON and for what is written as JSON (RFC 6839, section 3.1). */
export function isJson(type: string): boolean {
  return /[/+]json$/.test(essenceOf(type));
}

/** True for a range such as `image/*`, which no body is of. */
export function isRange(type: string): boolean {
  return essenceOf(type).includes('*');
}

export function formatOf(type: string): Format {
  const essence = essenceOf(type);
  if (isJson(type)) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence === 'multipart/form-data') return 'multipart';
  if (/[/+]xml$/.test(essence)) return 'xml';
  if (SEQUENCES.test(essence)) return 'sequence';
  return essence.startsWith('text/') || TEXTS.test(essence) ? 'text' : 'binary';
}

/** The value of a content type's parameter; undefined for none. */
export function parameterOf(type: string, name: string): string | undefined {
  return parametersOf(type).get(name);
}

/**
 * The media type of a contract that a content type is of. The same type with the same parameters wins over the same
 * type with others, that over a range such as `application/*+json`, and that over `text/*`.
 * @param keys the contract's media types and ranges
 * @returns one of the keys, or undefined if none fits
 */
export function mediaTypeFor(keys: Iterable<string>, type: string): string | undefined {
  const [best] = [...keys]
    .map((key) => ({ key, nearness: nearness(key, type) }))
    .filter(({ nearness }) => nearness > 0)
    .toSorted((one, other) => other.nearness - one.nearness);
  return best?.key;
}

/** From 6 for the same text to 1 for any; 0 for another type. */
function nearness(key: string, type: string): number {
  if (key.toLowerCase() === type.toLowerCase()) return 6;
  const wanted = essenceOf(key);
  const essence = essenceOf(type);
  if (wanted === essence) {
    const sent = parametersOf(type);
    const own = [...parametersOf(key)].filter(([name]) => name !== 'charset');
    return own.every(([name, value]) => sent.get(name) === value) ? 5 : 4;
  }
  const [kind = '', subtype = ''] = wanted.split('/');
  if (kind !== '*' && !essence.startsWith(`${kind}/`)) return 0;
  if (subtype.startsWith('*+')) return essence.endsWith(subtype.slice(1)) ? 3 : 0;
  if (subtype !== '*' && wanted !== '*') return 0;
  return kind === '*' ? 1 : 2;
}

function parametersOf(type: string): Map<string, string> {
  const pairs = type
    .split(';')
    .slice(1)
    .map((one): [string, string] => {
      const [name = '', value = ''] = one.split(/=(.*)/s);
      return [
        name.trim().toLowerCase(),
        value
          .trim()
          .replace(/^"(.*)"$/, '$1')
          .toLowerCase(),
      ];
    });
  return new Map(pairs.filter(([name]) => name !== ''));
}

/** True for XML and for what is written as XML (RFC 7303, section 4.2). */
export function isXml(type: string): boolean {
  return formatOf(type) === 'xml';
}

/** True for the two types of forms. */
export function isForm(type: string): boolean {
  return ['form', 'multipart'].includes(formatOf(type));
}

/** A type of each range. */
const TYPES: Record<string, string> = {
  text: 'text/plain',
  image: 'image/png',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  font: 'font/woff2',
};

/**
 * The content type that is sent for a media type of a contract: a range such as `text/*` is none.
 * @param isBinary the body is a file
 */
export function contentTypeFor(key: string, isBinary = false): string {
  if (!isRange(key)) return key;
  const [kind = '', subtype = ''] = essenceOf(key).split('/');
  const known = Object.hasOwn(TYPES, kind) ? TYPES[kind] : undefined;
  if (known !== undefined) return known;
  if (subtype.endsWith('+json') || subtype.endsWith('+xml')) {
    return `${kind}/${subtype.replace('*', 'vnd.made')}`;
  }
  if (!['*', 'application'].includes(kind)) return `${kind}/octet-stream`;
  return isBinary ? 'application/octet-stream' : 'application/json';
}

/** True for the schema of a file. */
export function isFile(schema: Schema | undefined): boolean {
  if (typeof schema !== 'object') return false;
  const { format, contentMediaType, contentEncoding } = schema;
  return format === 'binary' || (contentMediaType !== undefined && contentEncoding === undefined);
}
