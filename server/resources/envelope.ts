// Items and lists in the bodies of replies and requests: bare, or in an envelope.
import { plainName, singular } from './words.ts';
import type { Schema } from '../contract/document.ts';
import type { Shape } from './shape.ts';
import type { Shapes } from './shapes.ts';

/** A schema inside a body, and the properties on the way to it. */
export interface Inside {
  way: readonly string[];
  schema: Schema;
}

const ITEM_NAMES = ['data', 'result', 'item', 'payload', 'response'];
const LIST_NAMES =
  'data items results result content list value values resources records entries rows elements objects hits'.split(
    ' ',
  );
/** Lists beside the one that is asked for. */
const NEVER = new Set('included errors warnings messages links'.split(' '));
/** Objects that hold a list, and facts of its page. */
const OUTER = new Set('data result results response payload embedded'.split(' '));

/**
 * The objects that a body may be an item by: the one in an envelope first, then the body itself.
 * @param segment the last segment of the path that is no parameter
 */
export function itemsIn(shapes: Shapes, schema: Schema | undefined, segment: string): Inside[] {
  const shape = shapes.of(schema);
  if (schema === undefined || shape.properties.size === 0) return [];
  const names = [...shape.properties.keys()];
  const likely = names.filter((name, _, { length }) => {
    const plain = plainName(name);
    return length === 1 || ITEM_NAMES.includes(plain) || plain === singular(segment);
  });
  const inner = likely.flatMap((name): Inside[] => {
    const one = shape.properties.get(name);
    return one !== undefined && isObject(shapes.of(one)) ? [{ way: [name], schema: one }] : [];
  });
  return [...inner, { way: [], schema }];
}

/** A list in a reply, and the number of properties beside it. */
export interface ListInside extends Inside {
  /** The schema of the elements. */
  element: Schema;
  beside: readonly string[];
}

/**
 * The list in a body: the body itself, or the one list in an envelope that is likely to be asked for.
 * @param item the shape of the item, where it is known
 */
export function listIn(
  shapes: Shapes,
  schema: Schema | undefined,
  segment: string,
  item?: Shape,
): ListInside | undefined {
  const shape = shapes.of(schema);
  if (schema === undefined) return undefined;
  if (shape.types.has('array') && shape.items !== undefined) {
    return { way: [], schema, element: shape.items, beside: [] };
  }
  const direct = listBelow(shapes, shape, segment, item);
  if (direct) return direct;
  for (const [name, one] of shape.properties) {
    if (!OUTER.has(plainName(name))) continue;
    const inner = listBelow(shapes, shapes.of(one), segment, item);
    if (inner) return { ...inner, way: [name, ...inner.way] };
  }
  return undefined;
}

function listBelow(
  shapes: Shapes,
  { properties }: Shape,
  segment: string,
  item: Shape | undefined,
): ListInside | undefined {
  const lists = [...properties].flatMap(([name, schema]) => {
    const { types, items } = shapes.of(schema);
    if (!types.has('array') || items === undefined || NEVER.has(plainName(name))) return [];
    return [{ name, schema, element: items }];
  });
  const objects = lists.filter(({ element }) => isObject(shapes.of(element)));
  const source = item?.source;
  const found =
    objects.find(({ element }) => source && shapes.of(element).source === source) ??
    (objects.length === 1 ? objects[0] : undefined) ??
    objects.find(({ name }) => isNamedLike(name, segment)) ??
    objects.find(({ name }) => LIST_NAMES.includes(plainName(name)));
  if (!found) return undefined;
  const beside = [...properties.keys()].filter((name) => name !== found.name);
  return { way: [found.name], schema: found.schema, element: found.element, beside };
}

/** True for a property that is named as a list of things is, by its own name or by that of the path. */
export function isListName(name: string, segment: string): boolean {
  return LIST_NAMES.includes(plainName(name)) || isNamedLike(name, segment);
}

function isNamedLike(name: string, segment: string): boolean {
  return plainName(name) === plainName(segment) || singular(name) === singular(segment);
}

export function isObject({ properties, types }: Shape): boolean {
  return properties.size > 0 && !types.has('array');
}

/** True if at least half of an object's properties are those of another, and one at least. */
export function isMostlyIn(one: Shape, other: Shape): boolean {
  const names = [...one.properties.keys()];
  const shared = names.filter((name) => other.properties.has(name)).length;
  return shared > 0 && shared * 2 >= names.length;
}
