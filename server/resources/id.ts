// The property by which a path names an item. The rules and their order follow from 2,639 public contracts, read by
// their names and schemas; they find a property only where it is the likely one, and else none.
import { KEYWORD } from './correction.ts';
import { plainName, singular, wordsOf } from './words.ts';
import type { Schema } from '../contract/document.ts';
import type { Id } from './plan.ts';
import type { Shape } from './shape.ts';
import type { Shapes } from './shapes.ts';

/** Last words of a parameter that mean a property of that name, and no id. */
const TELLING = new Set(
  'address code domain email handle hash key login name number phone sid sku slug symbol username'.split(
    ' ',
  ),
);

const UNIQUE = ['uuid', 'guid', 'uid', 'gid'];
const TYPES = new Set(['string', 'integer', 'number', 'null']);

/** A path parameter, and the thing that its path names. */
export interface Named {
  parameter: string;
  /** The schema of the parameter. */
  schema: Schema | undefined;
  /** The segment before the parameter. */
  segment: string;
}

/**
 * @param forced the property that the contract's `x-kontrak` names
 * @returns the id, or undefined where no property is likely to be it
 */
export function idOf(shapes: Shapes, item: Shape, named: Named, forced?: string): Id | undefined {
  const scalars = [...item.sure].filter((name) => isScalar(shapes, item, name));
  const word = forced ?? wordOn(item.source);
  const property =
    word === undefined
      ? likely(new Map(scalars.map((name) => [plainName(name), name])), scalars, named)
      : scalars.find((name) => name === word);
  if (property === undefined) return undefined;
  return idBy(shapes, item, property, named);
}

/** The property that the schema's own `x-kontrak` names. */
function wordOn(source: Schema | undefined): unknown {
  const word = typeof source === 'object' ? source[KEYWORD] : undefined;
  return typeof word === 'object' && word !== null && 'id' in word ? word.id : undefined;
}

/** The id of a list's elements, where no path names one. */
export function ownIdOf(shapes: Shapes, item: Shape, segment: string): Id | undefined {
  const named = { parameter: 'id', schema: undefined, segment };
  const id = idOf(shapes, item, named);
  return id && { ...id, parameter: undefined };
}

function idBy(shapes: Shapes, item: Shape, property: string, named: Named): Id {
  const [, second] = /or[_-]?([a-z]+)$/i.exec(named.parameter) ?? [];
  const other = [...item.sure].find(
    (name) => name !== property && plainName(name) === plainName(second ?? ''),
  );
  const schema = item.properties.get(property) ?? true;
  const [own, asked] = [shapes.of(schema).types, shapes.of(named.schema).types];
  const isNumber = own.has('integer') || own.has('number');
  return {
    property,
    other: isOr(named.parameter) ? other : undefined,
    schema,
    asked: narrowing(shapes, schema, named.schema),
    isNumber: isNumber || (own.size === 0 && asked.has('integer')),
    counts: isNumber || asked.has('integer'),
    parameter: named.parameter,
  };
}

/** The schema of an id that a path asks more of than the item does; undefined if it does not. */
function narrowing(shapes: Shapes, schema: Schema, asked: Schema | undefined): Schema | undefined {
  const { source } = shapes.of(asked);
  if (typeof source !== 'object' || source === shapes.of(schema).source) return undefined;
  const { pattern, format, enum: choice, minLength, maxLength } = source;
  const all = [pattern, format, choice, minLength, maxLength];
  return all.some((one) => one !== undefined) ? { allOf: [schema, source] } : undefined;
}

/** @param by the item's scalar properties by their plain names */
function likely(
  by: ReadonlyMap<string, string>,
  scalars: readonly string[],
  { parameter, segment }: Named,
): string | undefined {
  const exact = scalars.find((name) => name === parameter) ?? by.get(plainName(parameter));
  if (exact !== undefined) return exact;
  const words = wordsOf(parameter);
  const last = words.at(-1) ?? '';
  const thing = singular(segment);
  if (isOr(parameter)) return first(by, ['id', `${thing}id`]);
  if (UNIQUE.includes(last)) return first(by, [last, ...UNIQUE, 'id']);
  if (TELLING.has(last)) return by.get(last);
  const isThing = [thing, plainName(segment)].includes(plainName(parameter));
  if (isThing && by.has('id') && ['name', 'slug', 'key', 'code'].some((name) => by.has(name))) {
    return undefined; // it may be either
  }
  if (!isThing && !isIdName(parameter)) return undefined;
  return first(by, ['id', '$id', `${thing}id`, ...UNIQUE]);
}

/** True for `id`, `petId`, `pet_id` and `petID`. */
export function isIdName(name: string): boolean {
  return wordsOf(name).at(-1) === 'id' || /[a-z]ID$/.test(name);
}

function isOr(parameter: string): boolean {
  return /^[a-z_]*id[_-]?or[_-]?[a-z]+$/i.test(parameter);
}

function first(by: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  for (const name of names) if (by.has(name)) return by.get(name);
  return undefined;
}

function isScalar(shapes: Shapes, item: Shape, name: string): boolean {
  const { types, properties } = shapes.of(item.properties.get(name));
  return properties.size === 0 && [...types].every((type) => TYPES.has(type));
}
