// The examples of a contract's media types.
import { inOneLine } from '../world/failure.ts';
import { has, kindsOf } from './kinds.ts';
import { ownOf, recordOf, targetOf } from './made/keywords.ts';
import { isFields } from '../world/fields.ts';
import { makeValue } from './made/value.ts';
import { formatOf, isJson } from './media-type.ts';
import type { Violation } from '../world/failure.ts';
import type { Document, MediaType, Schema } from './document.ts';
import type { MakingOptions } from './made/value.ts';

/** An example as the contract shows it. */
export interface Shown {
  /** Empty for one without a name. */
  name: string;
  value: unknown;
}

/** The body of an example, as it is sent. */
export interface Mended {
  body: unknown;
  /** The ways in which the example breaks its schema, in one line; undefined if it keeps it. */
  broken?: string;
}

/** The keywords of an example object; anything else that stands in place of one is the example itself. */
const KEYWORDS = [
  'summary',
  'description',
  'value',
  'dataValue',
  'serializedValue',
  'externalValue',
];

/** The most violations of an example that are told. */
const MOST_TOLD = 3;

/**
 * The examples of a media type in the order of their preference: with a name, without one, and those of its schema.
 * Values of other addresses are never fetched.
 */
export function examplesOf(document: Document, media: MediaType): Shown[] {
  const named = Object.entries(recordOf(media.examples)).flatMap(([name, example]) =>
    valueOf(document, example).map((value) => ({ name, value })),
  );
  const single = ownValues(media, 'example');
  const ofSchema = schemasOf(document, media.schema).flatMap((schema) => [
    ...(Array.isArray(schema.examples) ? schema.examples : []),
    ...ownValues(schema, 'example'),
    ...ownValues(schema, 'default'),
  ]);
  return [...named, ...[...single, ...ofSchema].map((value) => ({ name: '', value }))];
}

/**
 * The body of an example. One that breaks its schema is mended: JSON in a text is read, and the parts that are wrong or
 * missing are made. An example of one item is a sequence of it.
 * @param type the media type; of other types than JSON, a text is sent as it stands
 */
export function bodyOf(
  document: Document,
  { schema }: MediaType,
  type: string,
  value: unknown,
  options: Omit<MakingOptions, 'wish'>,
): Mended {
  const isItem = formatOf(type) === 'sequence' && isFields(value) && hasList(document, schema);
  const whole: unknown = isItem ? [value] : value;
  // The check sets defaults in the value that it gets.
  const body = structuredClone(whole);
  if (schema === undefined || (typeof value === 'string' && !isJson(type))) return { body };
  const violations = options.checks.violations(schema, body, options.direction);
  if (violations.length === 0) return { body };
  const mended = makeValue(document, schema, { ...options, wish: { value: whole } });
  return { body: mended.value, broken: told(violations) };
}

function hasList(document: Document, schema: Schema | undefined): boolean {
  return has(kindsOf(document, schema), 'array');
}

/** Some violations in one line. */
export function told(violations: readonly Violation[]): string {
  const more = violations.length - MOST_TOLD;
  const first = violations.slice(0, MOST_TOLD).map(({ place, message }) => ({
    place: place === '' ? 'it' : place,
    message,
  }));
  return `${inOneLine(first)}${more > 0 ? `; and ${more} more` : ''}`;
}

/** The value of an example object or of a reference to one; none where it stands at another address. */
function valueOf(document: Document, example: unknown): unknown[] {
  if (!isFields(example)) return [example];
  if (typeof example['$ref'] === 'string') {
    const target = targetOf(document, example);
    return target === undefined || ownOf(recordOf(target), '$ref') ? [] : valueOf(document, target);
  }
  const keys = Object.keys(example);
  if (keys.length > 0 && !keys.some((key) => KEYWORDS.includes(key))) return [example];
  return [
    ...ownValues(example, 'value'),
    ...ownValues(example, 'dataValue'),
    ...ownValues(example, 'serializedValue'),
  ].slice(0, 1);
}

function ownValues(record: object, key: string): unknown[] {
  return Object.hasOwn(record, key) ? [ownOf(record, key)] : [];
}

/** A schema and the one that it refers to. */
function schemasOf(document: Document, schema: Schema | undefined) {
  const own = schema !== undefined && isFields(schema) ? schema : undefined;
  const target = own && targetOf(document, own);
  return [own, target].filter((one) => isFields(one));
}
