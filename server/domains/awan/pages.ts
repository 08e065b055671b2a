import type { components } from '../../../generated/awan.d.ts';

/** The part of a query that says which page. */
interface Paging {
  page?: number;
  per_page?: number;
}

/**
 * One page of a list, and where it stands. A page past the end is empty, and an empty list has one page.
 * @param records all of the list, in order
 * @param query `page` counts from 1; both are as the contract's defaults have completed them
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

/** What a record's place in a list goes by. */
interface Listed {
  created_at: string;
  id?: number | undefined;
  uuid?: string | undefined;
}

type Order = 'asc' | 'desc';

/**
 * Records by their time of creation, the newest first unless the order is `asc`. Among those of one instant
 * the numbers tell which came later, where the records have some, and else their ids give a lasting order.
 */
export function inOrder<T extends Listed>(records: readonly T[], order: Order = 'desc'): T[] {
  return inOrderBy((record) => record, records, order);
}

/** The same for records whose place goes by what only a part of them says. */
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
