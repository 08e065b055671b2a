import { find, readEntries } from '../../world/table.ts';
import type { Table } from '../../world/table.ts';

/** Pairs each record after a patch with the same record before it, undefined for a new one. Only read them. */
export function pairs<T>(now: Table<T>, before: Table<T>): [T, T | undefined][] {
  return readEntries(now).map(([id, record]) => [record, find(before, id)]);
}

/** True if the record is new, or the field has changed. */
export function differs<T>(record: T, was: T | undefined, field: keyof T): boolean {
  return record[field] !== was?.[field];
}
