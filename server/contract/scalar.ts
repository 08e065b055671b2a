// Parameters and fields of forms arrive as texts. Only those that JSON would write so are numbers and booleans.
import { kindsOf, typesOf, valuesOf } from './kinds.ts';
import type { Document, Schema, SchemaObject } from './document.ts';

/** RFC 8259, section 6. */
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/;
const INTEGER = /^-?(0|[1-9][0-9]*)$/;

/** Keywords that only the schema's check can judge. Another kind of value is tried before a text with one of them. */
const NARROWING = ['format', 'pattern', 'minLength', 'maxLength'];

/**
 * A text as a value of its schema. Of several kinds of value, it is the first one that fits.
 * @returns the text itself if it is written as none of them; the schema's check then refuses it
 */
export function scalarOf(document: Document, schema: Schema | undefined, text: string): unknown {
  const kinds = kindsOf(document, schema);
  // Most values are texts. They need no search.
  if (kinds.every((kind) => (typesOf(kind) ?? ['string']).every((type) => type === 'string'))) {
    return text;
  }
  const ranked = kinds.toSorted((one, other) => rankOf(one) - rankOf(other));
  const readings = ranked.flatMap((kind) =>
    (typesOf(kind) ?? ['string'])
      .toSorted((one, other) => rankIn(kind, one) - rankIn(kind, other))
      .flatMap((type) => readAs(kind, type, text).map((value) => ({ kind, value }))),
  );
  const fitting = readings.find(({ kind, value }) => fits(kind, value)) ?? readings[0];
  return fitting ? fitting.value : text;
}

/** 1 for a kind of text that only the check can judge; else 0. */
function rankOf(kind: SchemaObject): number {
  return typesOf(kind)?.every((type) => rankIn(kind, type) === 1) ? 1 : 0;
}

function rankIn(kind: SchemaObject, type: string): number {
  return type === 'string' && NARROWING.some((keyword) => keyword in kind) ? 1 : 0;
}

/** The value that a text has as one type; none if it is not written so. */
function readAs(kind: SchemaObject, type: string, text: string): unknown[] {
  if (type === 'string') return [text];
  if (type === 'boolean') return text === 'true' || text === 'false' ? [text === 'true'] : [];
  if (type === 'null') return text === '' ? [null] : [];
  const value = Number(text);
  if (type === 'integer') return INTEGER.test(text) && isExact(kind, text) ? [value] : [];
  return type === 'number' && NUMBER.test(text) && Number.isFinite(value) ? [value] : [];
}

/** True for an integer that is read as it was written, and for one that a limit of the schema refuses. */
function isExact({ minimum, maximum }: SchemaObject, text: string): boolean {
  const value = Number(text);
  if (Number.isSafeInteger(value) || String(value) === text) return true;
  return (value > 0 ? maximum : minimum) !== undefined;
}

/** True if the values and limits of a kind allow a value of its type. */
function fits(kind: SchemaObject, value: unknown): boolean {
  const { minimum = -Infinity, maximum = Infinity } = kind;
  if (valuesOf(kind)?.includes(value) === false) return false;
  return typeof value !== 'number' || (value >= minimum && value <= maximum);
}
