// Writes parameters in the style that a contract gives them (OpenAPI 3.1, section 4.8.12).
import { templateOf } from '../../contract/template.ts';
import type { Parameter } from '../../contract/document.ts';

type Values = ReadonlyMap<Parameter, unknown>;

/** The separators between the parts of a query's parameter that is not exploded, as they are sent. */
const SEPARATORS: Record<string, string> = { spaceDelimited: '%20', pipeDelimited: '%7C' };

/** The path of a template, with its parameters filled in; without its query. */
export function writePath(template: string, values: Values): string {
  const path = /^[^?#]*/.exec(template)?.[0] ?? '';
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const [found] = [...values].filter(([one]) => one.in === 'path' && one.name === name);
    return found ? inPath(...found) : 'x';
  });
}

/** The query of a template and of the parameters, without the `?`. */
export function writeQuery(template: string, values: Values): string {
  const { pairs } = templateOf(template);
  const fixed = new Set(pairs.flatMap(({ name, value }) => (value === '' ? [] : [name])));
  const own = [...values].filter(([one]) => one.in === 'query' && !fixed.has(one.name));
  const asked = pairs
    .filter(({ name }) => !own.some(([one]) => one.name === name))
    .map(({ name, value, parameter }) => {
      const [, inPath] = [...values].find(([one]) => one.name === parameter) ?? [];
      return pair(name, value || (inPath ?? 'x'));
    });
  return [...asked, ...own.flatMap(([one, value]) => pairsOf(one, value))].join('&');
}

/** The headers of the parameters, cookies among them. */
export function writeHeaders(values: Values): Record<string, string> {
  const headers = [...values].filter(([one]) => one.in === 'header');
  const cookies = [...values].filter(([one]) => one.in === 'cookie');
  const written = headers.map(([one, value]): [string, string] => [
    one.name.toLowerCase(),
    one.content ? JSON.stringify(value) : simple(value, one.explode === true, (text) => text),
  ]);
  const pairs = cookies.flatMap(([one, value]) => pairsOf(one, value));
  return {
    ...Object.fromEntries(written),
    ...(pairs.length > 0 ? { cookie: pairs.join('; ') } : {}),
  };
}

function inPath(parameter: Parameter, value: unknown): string {
  const { name, style = 'simple', explode = false, content } = parameter;
  if (content) return encodeURIComponent(JSON.stringify(value));
  if (style === 'label') {
    // A point between the parts differs from one inside of them.
    const encode = (text: string): string => encodeURIComponent(text).replaceAll('.', '%2E');
    return `.${joined(value, explode, explode ? '.' : ',', encode)}`;
  }
  if (style !== 'matrix') return simple(value, explode, encodeURIComponent);
  if (!explode || !isNested(value)) return `;${name}=${simple(value, false, encodeURIComponent)}`;
  const pairs = Array.isArray(value)
    ? value.map((item) => [name, item] as const)
    : Object.entries(value);
  return pairs.map(([key, one]) => `;${pair(key, one)}`).join('');
}

/** The pairs of a parameter in a query, or of a cookie. */
function pairsOf(parameter: Parameter, value: unknown): string[] {
  const { name, style = 'form', explode = style === 'form', content } = parameter;
  if (content) return [pair(name, typeof value === 'string' ? value : JSON.stringify(value))];
  if (!isNested(value)) return [pair(name, value)];
  if (style === 'deepObject') return deep(name, value);
  if (explode && Array.isArray(value)) return value.map((item) => pair(name, item));
  if (explode) return Object.entries(value).flatMap(([key, one]) => repeated(key, one));
  return [`${encodeURIComponent(name)}=${joined(value, false, SEPARATORS[style] ?? ',')}`];
}

/** The pairs of a nested value, with each level in brackets. Items that have pairs of their own are numbered. */
export function deep(name: string, value: unknown): string[] {
  if (!isNested(value)) return [pair(name, value)];
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => deep(`${name}[${isNested(item) ? i : ''}]`, item));
  }
  return Object.entries(value).flatMap(([key, one]) => deep(`${name}[${key}]`, one));
}

function repeated(name: string, value: unknown): string[] {
  return Array.isArray(value) ? value.map((item) => pair(name, item)) : [pair(name, value)];
}

function simple(value: unknown, explode: boolean, encode: (text: string) => string): string {
  return joined(value, explode, ',', encode);
}

function joined(
  value: unknown,
  explode: boolean,
  separator: string,
  encode: (text: string) => string = encodeURIComponent,
): string {
  if (!isNested(value)) return encode(textOf(value));
  const parts = Array.isArray(value)
    ? value.map((item) => encode(textOf(item)))
    : Object.entries(value).map(
        ([key, one]) => `${encode(key)}${explode ? '=' : separator}${encode(textOf(one))}`,
      );
  return parts.join(separator);
}

export function pair(name: string, value: unknown): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(textOf(value))}`;
}

/** A value as a text; null is an empty one. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

export function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
