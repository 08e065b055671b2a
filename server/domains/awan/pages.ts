import type { components } from '../../../generated/awan.d.ts';

/** The part of a query that picks a page. */
interface Paging {
  page?: number;
  per_page?: number;
}

/**
 * One page of a list, with its numbers. A page past the end is empty, and an empty list has one page.
 * @param records the whole list, in order
 * @param query `page` counts from 1; the contract's defaults have been filled in
 */
export function pageOf<T>(
  records: readonly T[],
  { page = 1, per_page = 10 }: Paging,
): { data: T[]; meta: components['schemas']['ListMeta'] } {
  const total = records.length;
  const last_page = Math.max(1, Math.ceil(total / per_page));
  const data = records.slice((page - 1) * per_page, page * per_page);
  return { data, meta: { pagination: { per_page, page, total, last_page } } };
}

/** The fields that decide the place of a record in a list. */
interface Listed {
  created_at: string;
  id?: number | undefined;
  uuid?: string | undefined;
}

type Order = 'asc' | 'desc';

/**
 * Sorts records by their time of creation, the newest first unless the order is `asc`. Among records of one instant,
 * the higher number is the later one. If they have no numbers, their ids decide, so that the order lasts.
 */
export function inOrder<T extends Listed>(records: readonly T[], order: Order = 'desc'): T[] {
  return inOrderBy((record) => record, records, order);
}

/** Sorts as inOrder() does, by a part of each record. */
export function inOrderBy<T>(
  placeOf: (record: T) => Listed,
  records: readonly T[],
  order: Order,
): T[] {
  const sign = order === 'asc' ? 1 : -1;
  return records.toSorted((one, other) => sign * compare(placeOf(one), placeOf(other)));
}

function compare(one: Listed, other: Listed): number {
  return (
    Date.parse(one.created_at) - Date.parse(other.created_at) ||
    (one.id ?? 0) - (other.id ?? 0) ||
    Number((one.uuid ?? '') > (other.uuid ?? '')) - Number((one.uuid ?? '') < (other.uuid ?? ''))
  );
}
