// A state as it is shown outside: encoded by its schema, with tables as plain objects. Each record is encoded by itself,
// so that a large state can be told in parts.
import type { Fields } from './fields.ts';
import type { ZodObject, ZodType } from 'zod';

import { isTableSchema, recordSchemaOf } from './table-schema.ts';
import { eachEntry } from './table.ts';
import type { Table } from './table.ts';

/** The state as one value. */
export function shownState(schema: ZodObject, state: Fields): Fields {
  const shown = fieldsOf(schema, state).map(([name, one, value]) => [name, shownValue(one, value)]);
  return Object.fromEntries(shown) as Fields;
}

/** The state as JSON, in parts: one for each record, or for each field that is no table. */
export function* stateText(schema: ZodObject, state: Fields): Generator<string, void> {
  yield* objectText(fieldsOf(schema, state));
}

/** JSON of an object whose values are given with their schemas. */
function* objectText(values: Iterable<Value>): Generator<string, void> {
  let sign = '{';
  for (const [name, schema, value] of values) {
    const key = `${sign}${JSON.stringify(name)}:`;
    sign = ',';
    if (schema && isTableSchema(schema)) {
      yield key;
      yield* objectText(recordsOf(schema, value));
    } else yield key + JSON.stringify(shownValue(schema, value));
  }
  yield sign === '{' ? '{}' : '}';
}

/** A named value, and its schema; undefined where none is known. */
type Value = [name: string, schema: ZodType | undefined, value: unknown];

/** The fields of a state, those of the schema first. It may allow others. */
function fieldsOf({ shape }: ZodObject, state: Fields): Value[] {
  const names = new Set([...Object.keys(shape), ...Object.keys(state)]);
  return [...names]
    .filter((name) => state[name] !== undefined)
    .map((name) => [
      name,
      // The cast: the values of a shape are schemas.
      Object.hasOwn(shape, name) ? (shape[name] as ZodType) : undefined,
      state[name],
    ]);
}

function* recordsOf(schema: ZodType, table: unknown): Generator<Value, void> {
  const record = recordSchemaOf(schema);
  // The cast: the value keeps its schema, which is a table's.
  for (const [id, value] of eachEntry(table as Table<unknown>)) yield [id, record, value];
}

/** A value that breaks its schema, such as a sum that has become too large for it, shows as it is. */
function shownValue(schema: ZodType | undefined, value: unknown): unknown {
  if (!schema) return value;
  if (isTableSchema(schema)) {
    const shown = [...recordsOf(schema, value)].map(([id, one, record]) => [
      id,
      shownValue(one, record),
    ]);
    return Object.fromEntries(shown) as Fields;
  }
  const { success, data } = schema.safeEncode(value);
  return success ? data : value;
}
