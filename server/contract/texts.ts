// Parameters and fields of forms arrive as texts. The validator's library takes many a text for a number that JSON
// would not write as one, such as `0x1`, ` 1`, `01` and `Infinity`.
import { resolve } from './document.ts';
import type { Document, Parameter } from './document.ts';

/** The keywords that tell which texts a schema takes. */
interface Schema {
  type?: string | string[];
  items?: object;
  properties?: Record<string, object>;
  minimum?: number;
  maximum?: number;
}

type Values = Record<string, unknown>;

/** Separators of the items of a list in one text, by the style of its parameter; any other style has a comma. */
const SEPARATORS: Record<string, string> = { spaceDelimited: ' ', pipeDelimited: '|' };

/** RFC 8259, section 6. */
const NUMBER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$/;
const INTEGER = /^-?(0|[1-9][0-9]*)$/;

/**
 * Puts a text that the library refuses in the place of every parameter that is not written as its type demands.
 * @param place the part of the request that the values are of
 * @param values by the names of the parameters, those of headers in lower case; left untouched
 */
export function withoutMisreadParameters<T extends Values>(
  document: Document,
  parameters: readonly Parameter[],
  place: Parameter['in'],
  values: T,
): T {
  const strict = parameters
    .filter((one) => one.in === place)
    .map((one): [string, unknown] => {
      const name = place === 'header' ? one.name.toLowerCase() : one.name;
      const { style = '', explode = place === 'query' } = one;
      const separator = explode ? undefined : (SEPARATORS[style] ?? ',');
      return [name, strictly(document, Object(one.schema) as object, values[name], separator)];
    })
    .filter(([name]) => Object.hasOwn(values, name));
  return { ...values, ...Object.fromEntries(strict) };
}

/** Does likewise with the fields of a form. */
export function withoutMisreadFields(document: Document, schema: object, form: Values): Values {
  const { properties = {} } = resolve<Schema>(document, schema);
  const fields = Object.entries(form).map(([name, value]) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return [name, property ? strictly(document, property, value) : value];
  });
  return Object.fromEntries(fields) as Values; // the cast: the names are those of the form
}

/** @param separator of the items of a list; undefined where each of them has a text of its own */
function strictly(document: Document, schema: object, value: unknown, separator?: string): unknown {
  const resolved = resolve<Schema>(document, schema);
  const { items } = resolved;
  if (items && Array.isArray(value)) return value.map((one) => strictly(document, items, one));
  if (typeof value !== 'string') return value;
  if (items && separator !== undefined) {
    return value.split(separator).map((one) => strictly(document, items, one));
  }
  if (items) return [strictly(document, items, value)];
  return typed(resolved, value);
}

/** A text as a value of the schema's types; it stays a text if it is written as none of them. */
function typed(schema: Schema, text: string): unknown {
  const types = [schema.type ?? 'string'].flat();
  for (const type of types) {
    if (type === 'integer' && INTEGER.test(text) && isExact(schema, Number(text)))
      return Number(text);
    if (type === 'number' && NUMBER.test(text) && Number.isFinite(Number(text)))
      return Number(text);
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    if (type === 'null' && text === '') return null;
  }
  return text;
}

/** True for an integer that is read as it was written, and for one that a limit of the schema refuses. */
function isExact({ minimum, maximum }: Schema, value: number): boolean {
  if (Number.isSafeInteger(value)) return true;
  return (value > 0 ? maximum : minimum) !== undefined;
}
