// Lists that keep the rules of some schemas.
import { pointerTo } from '../../world/pointer.ts';
import { leastOf, mostOf, numbersOf, ownOf, schemaOf, schemasOf } from './keywords.ts';
import { OMITTED } from './place.ts';
import type { Schema, SchemaObject } from '../document.ts';
import type { Known, Make } from './place.ts';

/** The most items of a list, whatever a schema asks for. */
const MOST_ITEMS = 1000;

/** The times that an item is made anew so that it differs from the others. */
const TRIES = 30;

/** Lists down to this depth have two items. */
const LONG_DEPTH = 2;

/** @param isDropped true for an item that has proved impossible */
export function listOf(
  place: Known,
  make: Make,
  isDropped: (pointer: string) => boolean,
): unknown[] {
  const { layers } = place.flat;
  const least = Math.min(leastAllowed(layers), MOST_ITEMS);
  const length = Math.min(wantedLength(place, least), MOST_ITEMS);
  const unique = layers.some((one) => ownOf(one, 'uniqueItems') === true);
  const room = Math.floor(Math.max(0, place.room - length) / Math.max(1, length));
  const wished = wishedItems(place);
  const items: unknown[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < length; i += 1) {
    const pointer = pointerTo(place.pointer, i);
    const optional = i >= least;
    if (optional && isDropped(pointer)) break;
    const child = {
      ...{ pointer, name: place.name, depth: place.depth + 1, room, optional },
      variant: place.variant,
      schemas: schemasAt(layers, i),
      above: { targets: place.flat.targets, above: place.above },
      wish: wished && i < wished.length ? { value: wished[i] } : undefined,
    };
    let item = make(child);
    for (let next = 1; unique && seen.has(textOf(item)) && next < TRIES; next += 1) {
      item = make({ ...child, wish: undefined, variant: place.variant * TRIES + next });
    }
    if (item === OMITTED) break;
    // A second item that only repeats the first tells nobody anything.
    if (optional && !wished && seen.has(textOf(item))) break;
    seen.add(textOf(item));
    items.push(item);
  }
  return items;
}

function textOf(item: unknown): string {
  return item === OMITTED ? '' : JSON.stringify(item);
}

function leastAllowed(layers: readonly SchemaObject[]): number {
  const contained = layers.map((one) => containedIn(one));
  return Math.max(
    leastOf(layers, 'minItems', 0),
    ...contained.map(({ from, times }) => (times > 0 ? from + times : 0)),
  );
}

/** The items that `contains` asks for: from an index on, after those with schemas of their own. */
function containedIn(layer: SchemaObject): { from: number; times: number } {
  const from = schemaOf(layer, 'items') === false ? 0 : schemasOf(layer, 'prefixItems').length;
  if (schemaOf(layer, 'contains') === undefined) return { from, times: 0 };
  return { from, times: numbersOf([layer], 'minContains')[0] ?? 1 };
}

function wantedLength({ flat, lean, depth, room, wish }: Known, least: number): number {
  const most = Math.max(least, Math.min(mostOf(flat.layers, 'maxItems'), closedAt(flat.layers)));
  if (wish && Array.isArray(wish.value)) {
    return Math.max(least, Math.min(wish.value.length, most));
  }
  if (lean || room < 1) return least;
  const usual = depth <= LONG_DEPTH ? 2 : 1;
  const prefixed = Math.max(0, ...flat.layers.map((one) => schemasOf(one, 'prefixItems').length));
  return Math.min(Math.max(least, usual, prefixed), most);
}

/** The length beyond which no item is allowed. */
function closedAt(layers: readonly SchemaObject[]): number {
  const closed = layers.filter((one) => schemaOf(one, 'items') === false);
  return Math.min(Infinity, ...closed.map((one) => schemasOf(one, 'prefixItems').length));
}

function wishedItems({ wish }: Known): readonly unknown[] | undefined {
  return wish && Array.isArray(wish.value) ? wish.value : undefined;
}

/** The schemas of the item at an index. The first items are those that a list has to contain. */
function schemasAt(layers: readonly SchemaObject[], index: number): Schema[] {
  return layers.flatMap((layer) => {
    const prefix = schemasOf(layer, 'prefixItems');
    const item = prefix[index] ?? schemaOf(layer, 'items');
    const contained = schemaOf(layer, 'contains');
    const { from, times } = containedIn(layer);
    return [
      ...(item === undefined ? [] : [item]),
      ...(contained !== undefined && index >= from && index < from + times ? [contained] : []),
    ];
  });
}
