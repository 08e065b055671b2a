// Sequential media types: items one after the other (OpenAPI 3.2, section 4.14.3).
import { jsonOf } from './json.ts';
import { has, itemsOf, kindsOf, propertyNamesOf } from './kinds.ts';
import { isFields } from '../world/fields.ts';
import { essenceOf } from './media-type.ts';
import { typed } from './wire-value.ts';
import type { Document, Schema } from './document.ts';

/** The fields of an event (HTML, section 9.2.6), in the order in which they are written. */
const FIELDS = ['event', 'id', 'retry', 'data'];

const EVENTS = 'text/event-stream';

/** The sign before each item of JSON text sequences (RFC 7464). */
const SEPARATOR = '\u001e';

/**
 * The items of a body, in the types of its schema: of one that is no list, the only item.
 *
 * An event is an object of its fields. If the schema of an item has other properties, its data is the item, in JSON.
 * @throws SyntaxError for an item that is no JSON
 */
export function readSequence(
  document: Document,
  schema: Schema | undefined,
  type: string,
  text: string,
): unknown {
  const kinds = kindsOf(document, schema);
  const isList = has(kinds, 'array');
  const items = textsIn(type, text).map((one, i) =>
    essenceOf(type) === EVENTS
      ? eventOf(document, isList ? itemsOf(kinds) : schema, one, i)
      : itemOf(one, i),
  );
  return isList || items.length !== 1 ? items : items[0];
}

/** A body as it is sent. A value that is no list is its only item. */
export function writeSequence(type: string, body: unknown): string {
  const items = Array.isArray(body) ? (body as unknown[]) : [body];
  if (essenceOf(type) === EVENTS) return items.map(eventText).join('');
  const start = essenceOf(type).endsWith('json-seq') ? SEPARATOR : '';
  return items.map((one) => `${start}${JSON.stringify(one)}\n`).join('');
}

/** The text of each item. A comment is no event. */
function textsIn(type: string, text: string): string[] {
  if (essenceOf(type) !== EVENTS) {
    const ends = essenceOf(type).endsWith('json-seq') ? SEPARATOR : '\n';
    return text.split(ends).filter((one) => one.trim() !== '');
  }
  return text
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map(withoutComments)
    .filter((one) => one !== '');
}

function withoutComments(event: string): string {
  const lines = event.split('\n').filter((line) => line !== '' && !line.startsWith(':'));
  return lines.join('\n');
}

function itemOf(text: string, index: number): unknown {
  const value = jsonOf(text);
  if (value === undefined) throw new SyntaxError(`Item ${index} is no JSON`);
  return value;
}

function eventOf(
  document: Document,
  schema: Schema | undefined,
  text: string,
  index: number,
): unknown {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, name = '', value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    const before = name === 'data' ? fields.get(name) : undefined;
    if (FIELDS.includes(name))
      fields.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  if (isOfEvents(document, schema)) return typed(document, schema, fields);
  return itemOf(fields.get('data') ?? '', index);
}

/** True for a schema that has no other properties than the fields of an event. */
function isOfEvents(document: Document, schema: Schema | undefined): boolean {
  return [...propertyNamesOf(kindsOf(document, schema))].every((name) => FIELDS.includes(name));
}

function eventText(item: unknown): string {
  const isEvent = isFields(item) && Object.keys(item).every((name) => FIELDS.includes(name));
  const fields = isEvent ? item : { data: item };
  const lines = FIELDS.filter((name) => Object.hasOwn(fields, name)).flatMap((name) => {
    const { [name]: value } = fields;
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.split(/\r\n|\n|\r/).map((line) => `${name}: ${line}\n`);
  });
  return `${lines.join('')}\n`;
}
