import { find, readEntries } from '../../world/table.ts';
import type { Table } from '../../world/table.ts';

/** The records after a patch, to be read only, each with what it was before; undefined for a new one. */
export function pairs<T>(now: Table<T>, before: Table<T>): [T, T | undefined][] {
  return readEntries(now).map(([id, record]) => [record, find(before, id)]);
}

/** Tells if a record is new, or a field of it has changed. */
export function differs<T>(record: T, was: T | undefined, field: keyof T): boolean {
  return record[field] !== was?.[field];
}
