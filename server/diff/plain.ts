import { METHODS, resolve } from '../contract/document.ts';
import { own, without } from '../contract/repair/values.ts';
import { isFields } from '../world/fields.ts';
import { keysOf, pointerTo } from '../world/pointer.ts';
import type { Document } from '../contract/document.ts';
import type { Fields } from '../world/fields.ts';
import type { Rewritten } from './nullable.ts';

/** The parts of a contract that hold data of users, where nothing is a schema. */
export const DATA = ['example', 'examples', 'default', 'enum', 'const'];

/**
 * Writes what can be said in several ways in one: an operation has the parameters of its path, a parameter tells no
 * style that it has anyway, `true` is a schema without keywords, and a constant is the only value of its enum.
 */
export function inPlainForm(document: Document): Rewritten {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    isFields(item) ? withOwnParameters(document, item) : item,
  ]);
  return {
    document: plain({ ...document, paths: Object.fromEntries(paths) as Fields }) as Document, // the cast: it says the same
    pointerBefore: (pointer) => {
      const [room = '', path = '', ...below] = keysOf(pointer);
      const way = below.slice(0, below[0] === 'additionalOperations' ? 2 : 1);
      const [kind, index = '', ...rest] = below.slice(way.length);
      if (room !== 'paths' || kind !== 'parameters') return pointer;
      const item = own(document.paths, path);
      const operation = way.reduce<unknown>(own, item);
      const count = listOf(own(operation, 'parameters')).length;
      if (Number(index) < count) return pointer;
      const one = inherited(document, item, operation)[Number(index) - count];
      return pointerTo('', room, path, kind, listOf(own(item, 'parameters')).indexOf(one), ...rest);
    },
  };
}

function withOwnParameters(document: Document, item: Fields): Fields {
  const whole = (operation: unknown): unknown => {
    const left = inherited(document, item, operation);
    if (!isFields(operation) || left.length === 0) return operation;
    return { ...operation, parameters: [...listOf(operation['parameters']), ...left] };
  };
  const entries = Object.entries(without(item, 'parameters')).map(([key, value]) => {
    if (METHODS.some((one) => one === key)) return [key, whole(value)];
    const isMore = key === 'additionalOperations' && isFields(value);
    if (!isMore) return [key, value];
    return [
      key,
      Object.fromEntries(Object.entries(value).map(([name, one]) => [name, whole(one)])),
    ];
  });
  return Object.fromEntries(entries) as Fields;
}

/** The parameters of a path that an operation does not write itself. */
function inherited(document: Document, item: unknown, operation: unknown): unknown[] {
  const nameOf = (parameter: unknown): string => {
    const found = isFields(parameter) ? resolve<Fields>(document, parameter) : {};
    return `${String(found['in'])} ${String(found['name'])}`;
  };
  const names = listOf(own(operation, 'parameters')).map(nameOf);
  return listOf(own(item, 'parameters')).filter((one) => !names.includes(nameOf(one)));
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isFields(value)) return value;
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => {
    if (DATA.includes(key)) return [key, one];
    if (key === 'properties' && isFields(one)) return [key, plainProperties(one)];
    return [key, (key === 'schema' || key === 'items') && one === true ? {} : plain(one)];
  });
  return withoutStyle(withoutConstant(Object.fromEntries(entries)));
}

function plainProperties(properties: Fields): Fields {
  const entries = Object.entries(properties).map(([name, one]) => [
    name,
    one === true ? {} : plain(one),
  ]);
  return Object.fromEntries(entries) as Fields;
}

function withoutConstant(schema: Fields): Fields {
  const { const: constant } = schema;
  const isPlain = ['string', 'number', 'boolean'].includes(typeof constant);
  return isPlain && schema['enum'] === undefined
    ? { ...without(schema, 'const'), enum: [constant] }
    : schema;
}

/** The style of a parameter by its place (OpenAPI 3.1, 4.8.12.2.1). */
const STYLES: Fields = { query: 'form', cookie: 'form', path: 'simple', header: 'simple' };

function withoutStyle(parameter: Fields): Fields {
  const { in: place, name, style = STYLES[String(place)], explode } = parameter;
  if (typeof name !== 'string' || !Object.hasOwn(STYLES, String(place))) return parameter;
  const isUsual = explode === undefined || explode === (style === 'form');
  const plainer = isUsual ? without(parameter, 'explode') : parameter;
  return style === STYLES[String(place)] ? without(plainer, 'style') : plainer;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
