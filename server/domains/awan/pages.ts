import type { components } from '../../../generated/awan.d.ts';

interface Paging {
  page?: number;
  per_page?: number;
}

/**
 * One page of a list, and where it stands; a page past the end is empty.
 * @param query as the contract's defaults have completed it
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

/** Records by their time of creation, the newest first unless the order is `asc`. */
export function inOrder<T extends { created_at: string; uuid?: string }>(
  records: readonly T[],
  order: 'asc' | 'desc' = 'desc',
): T[] {
  const sign = order === 'asc' ? 1 : -1;
  const keyOf = ({ created_at, uuid = '' }: T) => created_at + uuid;
  return records.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -sign : sign));
}
