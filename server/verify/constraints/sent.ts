// Values are written, and read again, where everything is a text.
import { has, kindsOf } from '../../contract/kinds.ts';
import { readSequence, writeSequence } from '../../contract/sequence.ts';
import { typed } from '../../contract/wire-value.ts';
import { keysOf } from '../../world/pointer.ts';
import { isNested, textOf } from '../request/write-parameters.ts';
import { valueAt } from '../../world/value-at.ts';
import { withAt } from './at.ts';
import { schemaBelow } from './part.ts';
import { readingsOf } from './wire.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document, Schema } from '../../contract/document.ts';
import type { Part } from './part.ts';

/** A whole value as it is read: by the contract, and in each other way that a server may read it. */
export interface Sent {
  read: unknown;
  others: unknown[];
}

/** Another whole value of a part as it is read after it was sent; the reason where it cannot be sent. */
export function sent(
  { document }: Contract,
  part: Part,
  whole: unknown,
): Sent | { reason: string } {
  const { writing } = part;
  if (writing === 'json') return { read: whole, others: [] };
  if (writing === 'sequence') return sentItems(document, part, whole);
  const isObject = isNested(whole) && !Array.isArray(whole);
  if (writing === 'parts' && !isObject) return { reason: 'it is always read as an object' };
  const place = placeOf(part, whole);
  const value = valueAt(whole, place);
  if (value === undefined || (place === '' && writing === 'parts')) {
    return part.parameter === undefined || Object.keys(Object(whole) as object).length > 0
      ? { read: whole, others: [] }
      : { reason: 'an empty object cannot be sent there' };
  }
  const put = (one: unknown): unknown => withAt(whole, place, () => one);
  const schema = schemaAt(document, part.schema, whole, place);
  if (Array.isArray(value)) return sentList(document, part, schema, value, put);
  if (isNested(value)) return { reason: 'an object cannot be sent there' };
  if (value === null) return { reason: 'null cannot be sent there' };
  const text = textOf(value);
  const reason = unwritable(part, text);
  if (reason !== undefined) return { reason };
  return { read: put(typed(document, schema, text)), others: readingsOf(text).map(put) };
}

/** A sequence is sent as its items. */
function sentItems(
  document: Document,
  { schema, put }: Part,
  whole: unknown,
): Sent | { reason: string } {
  const { type = '' } = put(whole).body ?? {};
  const isList = Array.isArray(whole);
  if (!isList && has(kindsOf(document, schema), 'array'))
    return { reason: 'items are always read as a list' };
  if (isList && whole.length === 0) return { reason: 'no item is no body' };
  try {
    return { read: readSequence(document, schema, type, writeSequence(type, whole)), others: [] };
  } catch {
    return { read: undefined, others: [] }; // an event whose data are no JSON breaks every rule
  }
}

function sentList(
  document: Document,
  part: Part,
  schema: Schema,
  items: readonly unknown[],
  put: (value: unknown) => unknown,
): Sent | { reason: string } {
  if (items.length === 0) return { reason: 'an empty list cannot be sent there' };
  if (items.some((one) => isNested(one) || one === null))
    return { reason: 'only a list of texts can be sent there' };
  const texts = items.map(textOf);
  const reason = texts.map((one) => unwritable(part, one)).find((one) => one !== undefined);
  if (reason !== undefined) return { reason };
  const numbers = texts.map((one) => (one.trim() === '' ? one : Number(one)));
  const [only = '', ...more] = texts;
  const alone = more.length === 0 ? readingsOf(only) : [];
  return {
    read: put(typed(document, schema, texts)),
    others: [texts, ...(numbers.every(Number.isFinite) ? [numbers] : []), ...alone].map(put),
  };
}

/** The place of a part; for an item, that of its list, which is written as one. */
function placeOf({ place }: Part, whole: unknown): string {
  const above = place.slice(0, Math.max(0, place.lastIndexOf('/')));
  return place !== '' && Array.isArray(valueAt(whole, above)) ? above : place;
}

function schemaAt(document: Document, schema: Schema, whole: unknown, place: string): Schema {
  let inner = schema;
  let value = whole;
  for (const key of keysOf(place)) {
    inner = schemaBelow(document, inner, value, key);
    value = (Object(value) as Record<string, unknown>)[key];
  }
  return inner;
}

/** The reason why a text cannot be written; undefined if it can. */
function unwritable({ parameter }: Part, text: string): string | undefined {
  const { in: place = 'query', style } = parameter ?? {};
  if (place === 'path') {
    if (text === '') return 'a path has no empty segments';
    return ['.', '..'].includes(text) || /[/\\]/.test(text) || style === 'label'
      ? 'some servers read such a path in another way'
      : undefined;
  }
  if (place === 'query') return undefined;
  if (place === 'querystring') return text === '' ? 'an empty query counts as none' : undefined;
  if (text === '') return 'an empty header counts as none';
  return /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !/[,;"\\]/.test(text)
    ? undefined
    : 'a header cannot hold such a text';
}
