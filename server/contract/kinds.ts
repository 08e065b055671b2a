import { targetOf } from './document.ts';
import type { Document, Schema, SchemaObject } from './document.ts';

/** The most schemas that are put together for one: references, parts and choices. More are left out. */
const MOST_PARTS = 500;

/** The most kinds of one schema. More are left out. */
const MOST_KINDS = 64;

/** The kinds of each schema that was asked for. A schema belongs to one document, which never changes. */
const known = new WeakMap<SchemaObject, readonly SchemaObject[]>();

/**
 * The kinds of value that a schema takes: one for each of its choices, in their order, and one for a schema without a
 * choice. They tell how a text is to be read, and not if a value keeps the schema.
 * @returns schemas that have neither references, nor `allOf`, `oneOf` or `anyOf`; their keywords are put together
 */
export function kindsOf(document: Document, schema: Schema | undefined): readonly SchemaObject[] {
  if (typeof schema !== 'object') return [{}];
  const kinds = known.get(schema) ?? putTogether(document, schema);
  known.set(schema, kinds);
  return kinds;
}

/** The types of one kind, in its order; undefined for any type. */
export function typesOf(kind: SchemaObject): readonly string[] | undefined {
  const { type } = kind;
  if (type !== undefined) return typeof type === 'string' ? [type] : type;
  const values = valuesOf(kind);
  if (values) return [...new Set(values.map(typeOf))];
  if (kind.properties ?? kind.additionalProperties) return ['object'];
  return kind.items === undefined ? undefined : ['array'];
}

/** The only values that a kind takes; undefined for any value. */
export function valuesOf(kind: SchemaObject): unknown[] | undefined {
  return 'const' in kind ? [kind.const] : kind.enum;
}

/** True if one of the kinds names the type. A schema that names no type takes any, but names none. */
export function has(kinds: readonly SchemaObject[], ...types: string[]): boolean {
  return kinds.some((kind) => typesOf(kind)?.some((type) => types.includes(type)));
}

/** True if one of the kinds is a text, a number or a boolean. */
export function hasScalar(kinds: readonly SchemaObject[]): boolean {
  return has(kinds, 'string', 'integer', 'number', 'boolean');
}

/** The schema of an array's items. */
export function itemsOf(kinds: readonly SchemaObject[]): Schema {
  return kinds.find(({ items }) => items !== undefined)?.items ?? true;
}

/** The schema of a property: its own, or the one of properties without a name; undefined if the kinds have none. */
export function propertyOf(kinds: readonly SchemaObject[], name: string): Schema | undefined {
  const own = kinds.flatMap(({ properties = {} }): Schema[] => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return schema === undefined ? [] : [schema];
  });
  const [first, ...others] = own;
  if (first === undefined) return additionalOf(kinds);
  return others.some((one) => one !== first) ? { anyOf: own } : first;
}

/** The schema of properties without a name; undefined if the kinds do not mention them. */
export function additionalOf(kinds: readonly SchemaObject[]): Schema | undefined {
  const mentioned = kinds.map(({ additionalProperties }) => additionalProperties);
  return mentioned.find((one) => one !== undefined && one !== false);
}

/** The names of the properties that the kinds have. */
export function propertyNamesOf(kinds: readonly SchemaObject[]): Set<string> {
  return new Set(kinds.flatMap(({ properties = {} }) => Object.keys(properties)));
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function putTogether(document: Document, schema: SchemaObject): SchemaObject[] {
  let left = MOST_PARTS;
  const kindsIn = (one: unknown): SchemaObject[] => {
    left -= 1;
    if (typeof one !== 'object' || one === null || left < 0) return [{}];
    const { $ref, allOf, oneOf, anyOf, ...own } = one as SchemaObject; // the cast: it stands for a schema
    const target = typeof $ref === 'string' ? [[targetIn(document, $ref)]] : [];
    const parts = listIn(allOf).map((part) => [part]);
    const choices = [listIn(oneOf), listIn(anyOf)].filter(({ length }) => length > 0);
    return [...target, ...parts, ...choices].reduce<SchemaObject[]>(
      (kinds, choice) => {
        const each = choice.flatMap(kindsIn).slice(0, MOST_KINDS);
        const both = kinds.flatMap((kind) => each.map((other) => merged(kind, other)));
        return both.slice(0, MOST_KINDS);
      },
      [own],
    );
  };
  return kindsIn(schema);
}

function targetIn(document: Document, reference: string): unknown {
  try {
    return targetOf(document, reference);
  } catch {
    return {}; // a reference into nowhere takes any value
  }
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The first schema has the last word, except on types, where both have to agree, and on properties. */
function merged(one: SchemaObject, other: SchemaObject): SchemaObject {
  const { type } = one;
  const both =
    type === undefined || other.type === undefined
      ? (type ?? other.type)
      : common([type].flat(), [other.type].flat());
  return {
    ...other,
    ...one,
    ...(both === undefined ? {} : { type: both }),
    ...(other.properties ? { properties: { ...other.properties, ...one.properties } } : {}),
  };
}

/** The types of both lists; if there are none, those of the first. */
function common(types: string[], others: string[]): string[] {
  const found = types.flatMap((type) => {
    if (others.includes(type)) return [type];
    if (type === 'number' && others.includes('integer')) return ['integer'];
    return type === 'integer' && others.includes('number') ? ['integer'] : [];
  });
  return found.length > 0 ? found : types;
}
