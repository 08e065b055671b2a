import { resolve } from '../contract/document.ts';
import type { Document, Schema, SchemaObject } from '../contract/document.ts';

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

/** Schemas in schemas are followed as deep as this. */
const MOST_LEVELS = 24;

const NOTHING: Shape = {
  source: undefined,
  types: new Set(),
  properties: new Map(),
  sure: new Set(),
  required: new Set(),
  items: undefined,
  allowed: undefined,
  open: false,
};

/** Keywords beside a reference that leave its target as it is. */
const NOTES = new Set([
  '$ref',
  'description',
  'title',
  'example',
  'examples',
  'default',
  'summary',
]);

/** Reads the schemas of one document. It reads each of them once. */
export class Shapes {
  readonly #document: Document;
  readonly #targets = new Map<string, Schema | undefined>();
  readonly #shapes = new Map<Schema, Shape>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** The shape of a schema; that of one which cannot be read is empty. */
  of(schema: Schema | undefined): Shape {
    return this.#of(schema, 0);
  }

  /** True for a property's schema that says so, itself or where it refers to. */
  isMarked(schema: Schema, mark: 'readOnly' | 'writeOnly'): boolean {
    const { source } = this.of(schema);
    return [schema, source].some((one) => typeof one === 'object' && one[mark] === true);
  }

  #of(schema: Schema | undefined, level: number): Shape {
    if (typeof schema !== 'object') return NOTHING;
    const known = this.#shapes.get(schema);
    if (known) return known;
    if (level > MOST_LEVELS) return NOTHING;
    // A schema that contains itself adds nothing to itself.
    this.#shapes.set(schema, NOTHING);
    const shape = this.#read(schema, level + 1);
    this.#shapes.set(schema, shape);
    return shape;
  }

  #read(schema: SchemaObject, level: number): Shape {
    const { $ref } = schema;
    const own = ownShape(schema);
    if (typeof $ref === 'string') {
      const target = this.#of(this.#target($ref), level);
      const isPlain = Object.keys(schema).every((keyword) => NOTES.has(keyword));
      return isPlain ? target : joined([own, target]);
    }
    const parts = listOf(schema.allOf).map((one) => this.#of(one, level));
    const choices = [schema.oneOf, schema.anyOf].map((branches) =>
      chosen(
        listOf(branches)
          .filter(isNotNull)
          .map((one) => this.#of(one, level)),
      ),
    );
    const all = [...parts, ...choices.flatMap((one) => one ?? [])].filter((one) => !isEmpty(one));
    const [only] = all;
    if (all.length === 1 && only && isEmpty(own)) return only;
    return joined([own, ...all]);
  }

  #target(ref: string): Schema | undefined {
    if (!this.#targets.has(ref)) this.#targets.set(ref, this.#follow(ref));
    return this.#targets.get(ref);
  }

  #follow(ref: string): Schema | undefined {
    try {
      return resolve<SchemaObject>(this.#document, { $ref: ref });
    } catch {
      return undefined; // it leads nowhere, or to itself
    }
  }
}

/** The value's own keywords alone. */
function ownShape(schema: SchemaObject): Shape {
  const { type, properties, required, items, additionalProperties } = schema;
  const named = new Map(Object.entries(isObject(properties) ? properties : {}));
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
function joined(shapes: readonly Shape[]): Shape {
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
function chosen(branches: readonly Shape[]): Shape | undefined {
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

function isEmpty({ types, properties, required, items, allowed, open }: Shape): boolean {
  const [type] = types;
  const isPlain = types.size === 0 || (types.size === 1 && type === 'object');
  return isPlain && properties.size + required.size === 0 && !items && !allowed && !open;
}

function isNotNull(schema: Schema): boolean {
  return typeof schema !== 'object' || schema.type !== 'null';
}

function listOf<T>(value: T[] | undefined): T[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
