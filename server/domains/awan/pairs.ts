import { differences } from '../../world/table-versions.ts';
import type { Table } from '../../world/table.ts';

/**
 * Pairs each record that a patch has made or changed, to be read only, with what it was before; undefined for a new
 * one.
 */
export function pairs<T>(now: Table<T>, before: Table<T>): [T, T | undefined][] {
  return differences(now, before).flatMap(([, record, was]): [T, T | undefined][] =>
    record === undefined ? [] : [[record, was]],
  );
}

/** True if the record is new, or the field has changed. */
export function differs<T>(record: T, was: T | undefined, field: keyof T): boolean {
  return record[field] !== was?.[field];
}
