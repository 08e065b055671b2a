// A large patch in parts that can be checked one after the other.
import type { ZodObject, ZodRawShape } from 'zod';

import { isFields } from '../world/fields.ts';
import { pointerTo } from '../world/pointer.ts';
import { isTableSchema } from '../world/table-schema.ts';
import type { Fields } from '../world/fields.ts';
import type { Violation } from '../world/failure.ts';

export type Schema = ZodObject<ZodRawShape>;

/** Records and values in one slice; 500 volumes of Awan take about 30 ms. */
const RECORDS = 500;
const VALUES = 5000;

/** Values of a record, or of all fields that are no tables: they are checked in one go, which takes 20 ms for as many. */
const MOST_VALUES = 20_000;

/** A part of a patch, and the schema of the fields that it names. */
export interface Part {
  schema: Schema;
  patch: unknown;
  /** The violation of a part that is too large to be checked. */
  tooLarge?: Violation[];
}

/** The parts of a patch: a few records of a table each, and in the end all else. */
export function* partsOf(schema: Schema, patch: unknown): Generator<Part, undefined> {
  // No state has as many fields, and to take them apart would take as long as to check them.
  if (isFields(patch) && Object.keys(patch).length > MOST_VALUES) {
    yield { schema, patch, ...tooLargeAt({ rest: patch }) };
    return;
  }
  const others: Fields = {};
  for (const [field, value] of isFields(patch) ? Object.entries(patch) : []) {
    const one = Object.hasOwn(schema.shape, field) ? schema.shape[field] : undefined;
    if (!one || !isTableSchema(one) || !isFields(value)) others[field] = value;
    else {
      const ofField = fieldsOf(schema, [field]);
      for (const some of slicesOf(value)) {
        yield { schema: ofField, patch: { [field]: some }, ...tooLargeAt(some, field) };
      }
    }
  }
  const rest = isFields(patch) ? others : patch;
  const known = fieldsOf(schema, Object.keys(others));
  yield { schema: known, patch: rest, ...tooLargeAt({ rest }) };
}

/** The records of a table in slices. A record that is too large has one of its own. */
function* slicesOf(table: Fields): Generator<Fields, undefined> {
  let some: [id: string, record: unknown][] = [];
  let values = 0;
  for (const [id, record] of Object.entries(table)) {
    const more = valuesIn(record);
    if (some.length === RECORDS || (some.length > 0 && values + more > VALUES)) {
      yield Object.fromEntries(some);
      some = [];
      values = 0;
    }
    some.push([id, record]);
    values += more;
  }
  if (some.length > 0) yield Object.fromEntries(some);
}

/** Tells of a record that holds too many values. @param field its table; undefined for the rest of a patch */
function tooLargeAt(records: Fields, field?: string): Pick<Part, 'tooLarge'> {
  const [[id, record] = [], ...others] = Object.entries(records);
  if (id === undefined || others.length > 0 || valuesIn(record) <= MOST_VALUES) return {};
  const place = field === undefined ? '/body' : pointerTo('/body', field, id);
  return { tooLarge: [{ place, message: `holds more than ${MOST_VALUES} values` }] };
}

/** The values in a value, itself included. The count stops above MOST_VALUES. */
function valuesIn(value: unknown): number {
  const left = [value];
  let count = 0;
  while (left.length > 0 && count <= MOST_VALUES) {
    const next = left.pop();
    count += 1;
    if (typeof next !== 'object' || next === null) continue;
    // The keys of an object are counted first: where there are many, its values cost ten times as much.
    const more = (Array.isArray(next) ? next : Object.keys(next)).length;
    if (count + left.length + more > MOST_VALUES) return MOST_VALUES + 1;
    left.push(...(Object.values(next) as unknown[]));
  }
  return count;
}

/** The schema of some fields of a state; unknown ones are left out. */
function fieldsOf(schema: Schema, fields: readonly string[]): Schema {
  const known = fields.filter((field) => Object.hasOwn(schema.shape, field));
  const mask = Object.fromEntries(known.map((field) => [field, true as const]));
  // The cast: the compiler asks for a mask without numbers, which name no field.
  return schema.pick(mask as typeof mask & Record<number, never>);
}
