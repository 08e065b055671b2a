// The records of a state as people look at them: who is there, by which ids, with how much money.
import { isFields } from '../world/fields.ts';

/** The records of one kind. */
export interface StateTable {
  name: string;
  /** The fields that are shown, after the key of the record. */
  columns: readonly string[];
  rows: readonly Row[];
  /** The number of records that are not among the rows. */
  more: number;
}

/** One record. */
export interface Row {
  key: string;
  /** A text for each column; empty where the record has none. */
  cells: readonly string[];
  record: unknown;
}

const MOST_ROWS = 12;
const MOST_COLUMNS = 7;

/** Names, or last words of names, of fields that people look for; those that matter most come first. */
const WORDS = [
  'name title label username email firstname lastname hostname phone tlp value',
  'password secret token balance credit uang amount price hour month total due',
  'status state suspended active type kind role',
  'uuid id code number key address slug asns',
].map((words) => words.split(' '));

/**
 * The tables of a state, in its order. A field that is no table, and a table without records, is left out.
 * @param state as the control API shows it
 * @param password of everybody in the state, shown in place of its hash; undefined where nobody has one
 */
export function stateTables(state: object, password: string | undefined): StateTable[] {
  return Object.entries(state).flatMap(([name, table]) => {
    if (!isFields(table)) return [];
    const records = Object.entries(table).map(([key, one]) => [key, shownRecord(one, password)]);
    return records.length === 0 ? [] : [tableOf(name, records as [string, unknown][])];
  });
}

function shownRecord(record: unknown, password: string | undefined): unknown {
  if (!isFields(record) || password === undefined || !('password_hash' in record)) return record;
  const rest = Object.entries(record).filter(([field]) => field !== 'password_hash');
  return { ...Object.fromEntries(rest), password };
}

function tableOf(name: string, records: readonly [string, unknown][]): StateTable {
  const columns = columnsOf(records);
  const rows = records.slice(0, MOST_ROWS).map(([key, record]): Row => ({
    ...{ key, record },
    cells: columns.map((column) => textOf(isFields(record) ? record[column] : record)),
  }));
  return { name, columns, rows, more: records.length - rows.length };
}

/** The fields that matter most, those of each rank in the order of the record. */
function columnsOf(records: readonly [string, unknown][]): string[] {
  const fields = new Set(
    records.flatMap(([, one]) => (isFields(one) ? Object.keys(one) : ['value'])),
  );
  const told = [...fields].filter(
    (field) => !records.every(([key, one]) => isFields(one) && textOf(one[field]) === key),
  );
  return WORDS.flatMap((words) => told.filter((field) => words.includes(lastWordOf(field)))).slice(
    0,
    MOST_COLUMNS,
  );
}

function lastWordOf(field: string): string {
  return (field.match(/[A-Z]?[a-z0-9]+|[A-Z]+/g) ?? []).at(-1)?.toLowerCase() ?? '';
}

/** A text of one line; objects have their place in the whole record. */
function textOf(value: unknown): string {
  if (value === undefined || value === null || isFields(value)) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
