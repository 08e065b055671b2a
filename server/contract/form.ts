// Forms: bodies whose properties are sent as fields, as pairs (urlencoded) or as parts (multipart).
import { jsonOf } from './json.ts';
import { has, hasScalar, itemsOf, kindsOf, propertyNamesOf, propertyOf } from './kinds.ts';
import { isJson } from './media-type.ts';
import { bracketed, keysIn } from './query.ts';
import { listIn, objectIn, separatorOf } from './style.ts';
import { typed } from './wire-value.ts';
import type { Document, Encoding, MediaType, Schema } from './document.ts';

/** A field of a form. */
export interface Field {
  name: string;
  value: string;
  /** The content type of a part. */
  type?: string;
}

/**
 * The fields as one value, in the types of its schema and by the encodings of the media type. A list comes from fields
 * of the same name, an object from JSON or from names with brackets. Of a field with one value, the last one counts.
 */
export function formValue(
  document: Document,
  { schema, encoding = {} }: MediaType,
  fields: readonly Field[],
): Record<string, unknown> {
  const kinds = kindsOf(document, schema);
  const own = propertyNamesOf(kinds);
  const values = [...grouped(fields, own)].map(([name, group]): [string, unknown] => {
    const property = propertyOf(kinds, name);
    const coding = Object.hasOwn(encoding, name) ? encoding[name] : undefined;
    const isDeep = group.some(({ keys }) => keys.length > 0);
    if (!isDeep) return [name, fieldValue(document, property, coding, group)];
    const texts = group.map(({ keys, value }) => ({
      keys: keys.length > 0 ? keys : [''],
      texts: [value],
    }));
    return [name, typed(document, property, bracketed(texts))];
  });
  return Object.fromEntries(values);
}

type KeyedField = Field & { keys: readonly string[] };

/** The fields of each property. A name with brackets that is a property itself has no keys. */
function grouped(fields: readonly Field[], own: ReadonlySet<string>): Map<string, KeyedField[]> {
  const groups = new Map<string, KeyedField[]>();
  for (const field of fields) {
    const { base, keys } = own.has(field.name)
      ? { base: field.name, keys: [] }
      : keysIn(field.name);
    const group = groups.get(base) ?? [];
    group.push({ ...field, keys });
    groups.set(base, group);
  }
  return groups;
}

function fieldValue(
  document: Document,
  schema: Schema | undefined,
  coding: Encoding | undefined,
  fields: readonly Field[],
): unknown {
  const kinds = kindsOf(document, schema);
  const last = fields.at(-1) ?? { name: '', value: '' };
  if (!has(kinds, 'array')) {
    const isUntyped = !hasScalar(kinds) && !has(kinds, 'object', 'null');
    return isUntyped && fields.length > 1
      ? fields.map(({ value }) => value)
      : oneValue(document, schema, coding, last);
  }
  const items = itemsOf(kinds);
  if (fields.length > 1) return fields.map((one) => oneValue(document, items, coding, one));
  const list = isWrittenAsJson(document, items, coding, last) ? jsonOf(last.value) : undefined;
  if (Array.isArray(list)) return list;
  const { style, explode = style === 'form' } = coding ?? {};
  if (style === undefined || explode) return [oneValue(document, items, coding, last)];
  const writing = { separator: separatorOf(style), explode, decode: (text: string) => text };
  return typed(document, schema, listIn(last.value, writing));
}

function oneValue(
  document: Document,
  schema: Schema | undefined,
  coding: Encoding | undefined,
  field: Field,
): unknown {
  const kinds = kindsOf(document, schema);
  if (isWrittenAsJson(document, schema, coding, field)) {
    const value = jsonOf(field.value);
    if (value !== undefined) return value;
  }
  const { style, explode = style === 'form' } = coding ?? {};
  if (style === undefined || explode || !has(kinds, 'object')) {
    return typed(document, schema, field.value);
  }
  const writing = { separator: separatorOf(style), explode, decode: (text: string) => text };
  return typed(document, schema, objectIn(field.value, writing));
}

/** True for a field that is said to be JSON, and for one that has to be an object or a list and has no style. */
function isWrittenAsJson(
  document: Document,
  schema: Schema | undefined,
  coding: Encoding | undefined,
  { type }: Field,
): boolean {
  const types = (coding?.contentType ?? '').split(',');
  if (types.some(isJson) || (type !== undefined && isJson(type))) return true;
  const kinds = kindsOf(document, schema);
  return coding?.style === undefined && has(kinds, 'object', 'array') && !hasScalar(kinds);
}
