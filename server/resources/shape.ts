import { isFields } from '../world/fields.ts';
import type { Schema, SchemaObject } from '../contract/document.ts';

/** A schema as a resource needs it: references followed, `allOf` joined, and the branches of a choice side by side. */
export interface Shape {
  /** The same object for every way to write the same schema, such as a reference to it. */
  source: Schema | undefined;
  /** The types of values; empty where the schema names none. */
  types: ReadonlySet<string>;
  /** All properties, of any branch of a choice. */
  properties: ReadonlyMap<string, Schema>;
  /** The properties that every branch has. */
  sure: ReadonlySet<string>;
  required: ReadonlySet<string>;
  items: Schema | undefined;
  /** The names that an object may have; undefined where others are allowed as well. */
  allowed: ReadonlySet<string> | undefined;
  /** True if the schema itself speaks of further properties and allows them. */
  open: boolean;
}

/** The value's own keywords alone. */
export function ownShape(schema: SchemaObject): Shape {
  const { type, properties, required, items, additionalProperties } = schema;
  const named = new Map(Object.entries(isFields(properties) ? properties : {}));
  const types = new Set([type ?? []].flat());
  if (types.size === 0 && named.size > 0) types.add('object');
  if (types.size === 0 && items !== undefined) types.add('array');
  return {
    source: schema,
    types,
    properties: named,
    sure: new Set(named.keys()),
    required: new Set(listOf(required)),
    items,
    allowed: additionalProperties === false ? new Set(named.keys()) : undefined,
    open: additionalProperties !== undefined && additionalProperties !== false,
  };
}

/** The shape of values that keep all of several; the source is that of the first. */
export function joined(shapes: readonly Shape[]): Shape {
  const closed = shapes.flatMap(({ allowed }) => allowed ?? []);
  return {
    source: shapes[0]?.source,
    types: shapes.find(({ types }) => types.size > 0)?.types ?? new Set(),
    properties: allProperties(shapes),
    sure: new Set(shapes.flatMap(({ sure }) => [...sure])),
    required: new Set(shapes.flatMap(({ required }) => [...required])),
    items: both(shapes.flatMap(({ items }): Schema[] => (items === undefined ? [] : [items]))),
    allowed: closed.length > 0 ? common(closed) : undefined,
    open: shapes.some(({ open }) => open),
  };
}

/** The shape of values that keep one of several; undefined for none. */
export function chosen(branches: readonly Shape[]): Shape | undefined {
  const telling = branches.filter(({ types, properties }) => types.size + properties.size > 0);
  if (telling.length < 2) return telling[0];
  return {
    ...joined(telling),
    properties: new Map(telling.toReversed().flatMap((one) => [...one.properties])),
    items: telling.find(({ items }) => items !== undefined)?.items,
    source: undefined,
    types: new Set(telling.flatMap(({ types }) => [...types])),
    sure: common(telling.map(({ sure }) => sure)),
    required: common(telling.map(({ required }) => required)),
    allowed: undefined,
  };
}

function allProperties(shapes: readonly Shape[]): Map<string, Schema> {
  const found = new Map<string, Schema[]>();
  for (const [name, schema] of shapes.flatMap(({ properties }) => [...properties])) {
    const known = found.get(name);
    if (known) known.push(schema);
    else found.set(name, [schema]);
  }
  return new Map([...found].map(([name, schemas]) => [name, both(schemas) ?? true]));
}

/** The schema of values that keep all of several; one that says nothing is left out. */
function both(schemas: readonly Schema[]): Schema | undefined {
  const telling = new Set(
    schemas.filter((one) => typeof one === 'object' && Object.keys(one).length > 0),
  );
  return telling.size > 1 ? { allOf: [...telling] } : ([...telling][0] ?? schemas[0]);
}

/** The names that are in each of several sets. */
function common([first, ...rest]: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...(first ?? [])].filter((name) => rest.every((one) => one.has(name))));
}

export function isEmpty({ types, properties, required, items, allowed, open }: Shape): boolean {
  const [type] = types;
  const isPlain = types.size === 0 || (types.size === 1 && type === 'object');
  return isPlain && properties.size + required.size === 0 && !items && !allowed && !open;
}

export function listOf<T>(value: T[] | undefined): T[] {
  return Array.isArray(value) ? value : [];
}
