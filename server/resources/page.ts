import { Failure } from '../world/failure.ts';
import { textOf } from './text.ts';
import type { Paging } from './list-query.ts';
import type { Item } from './state.ts';

/** A list that need not be read whole. */
export interface Listing {
  readonly length: number;
  slice: (start: number, end: number) => Item[];
  /** The place of the item with an id; -1 if there is none. */
  indexOf: (id: string) => number;
  /** The id of the item at a place. */
  idAt: (index: number) => string;
}

/** A part of a list, and its facts. */
export interface Page {
  items: Item[];
  /** The number of items on all pages. */
  total: number;
  /** The number of items before this page. */
  offset: number;
  /** The most items on a page; for a list that comes whole, the number of its items. */
  size: number;
  /** The number of this page, as the query counts. */
  number: number;
  pages: number;
  /** The value of the parameter that asks for the next page, or the previous one; undefined where there is none. */
  next: string | number | undefined;
  previous: string | number | undefined;
}

/**
 * @param items all that the query selects, in order
 * @throws Failure 400 for a cursor that this list has not given, if the contract documents that; else the list begins anew
 */
export function pageOf(
  items: Listing,
  query: Record<string, unknown>,
  paging: Paging | undefined,
): Page {
  const total = items.length;
  if (!paging) {
    const whole = {
      items: items.slice(0, total),
      total,
      offset: 0,
      size: total,
      number: 1,
      pages: 1,
    };
    return { ...whole, next: undefined, previous: undefined };
  }
  const size = sizeOf(query, paging);
  const offset = offsetOf(items, query, paging, size);
  const page = items.slice(offset, offset + size);
  const place = (start: number) => placeAt(items, paging, size, start);
  const hasNext = paging.kind !== 'first' && offset + size < total;
  return {
    items: page,
    total,
    offset,
    size: Math.min(size, Number.MAX_SAFE_INTEGER),
    number: paging.first + Math.floor(offset / size),
    pages: Math.ceil(total / size),
    next: hasNext ? place(offset + size) : undefined,
    previous: offset > 0 ? place(Math.max(0, offset - size)) : undefined,
  };
}

/** A list of items as they stand. @param id the property that names an item */
export function listingOf(items: readonly Item[], id: string): Listing {
  return {
    length: items.length,
    slice: (start, end) => items.slice(start, end),
    indexOf: (text) => items.findIndex((item) => textOf(item[id]) === text),
    idAt: (index) => textOf(items[index]?.[id]),
  };
}

function sizeOf(query: Record<string, unknown>, { size, usualSize, mostSize }: Paging): number {
  const asked = size === undefined ? NaN : Number(query[size] ?? NaN);
  return asked >= 1 ? Math.min(Math.floor(asked), mostSize) : usualSize;
}

function offsetOf(
  items: Listing,
  query: Record<string, unknown>,
  { kind, parameter, first, refuses }: Paging,
  size: number,
): number {
  const asked = parameter === undefined ? undefined : query[parameter];
  if (asked === undefined || asked === '') return 0;
  const number = Math.floor(Number(asked));
  if (kind === 'page') return Math.max(0, (number - first) * size || 0);
  if (kind === 'offset') return Math.max(0, number || 0);
  const offset = kind === 'after' ? items.indexOf(textOf(asked)) + 1 : decoded(textOf(asked));
  if (offset > 0 || !refuses) return offset;
  throw new Failure(400, `${parameter ?? ''} is no cursor of this list.`);
}

function placeAt(
  items: Listing,
  { kind, first }: Paging,
  size: number,
  start: number,
): string | number | undefined {
  if (kind === 'page') return first + Math.floor(start / size);
  if (kind === 'offset') return start;
  if (kind === 'after') return start > 0 ? items.idAt(start - 1) : undefined;
  return start > 0 ? encoded(start) : undefined;
}

/** A cursor: opaque, so that clients do not count with it. */
function encoded(offset: number): string {
  return Buffer.from(`offset ${offset}`).toString('base64url');
}

/** The offset of a cursor; 0 for a text that is none. */
function decoded(cursor: string): number {
  const [, digits] = /^offset (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return Number(digits ?? 0);
}
