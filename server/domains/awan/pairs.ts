import { find, readEntries } from '../../world/table.ts';
import type { Table } from '../../world/table.ts';

/** Pairs each record after a patch, to be read only, with what it was before; undefined for a new one. */
export function pairs<T>(now: Table<T>, before: Table<T>): [T, T | undefined][] {
  return readEntries(now).map(([id, record]) => [record, find(before, id)]);
}

/** True if the record is new, or the field has changed. */
export function differs<T>(record: T, was: T | undefined, field: keyof T): boolean {
  return record[field] !== was?.[field];
}
