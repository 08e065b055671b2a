import { z } from 'zod';

import { outside, tableOf } from './table.ts';
import type { Table } from './table.ts';

/** The schemas of tables, and of their records. A schema that is made from one by refine() inherits the entry. */
const SCHEMAS = z.registry<{ record: () => unknown }>();

/** The schema of a table. Outside, a table is one object of records by their ids, without buckets. */
export function tableSchema<T extends z.ZodType>(record: T) {
  const flat = z.record(z.string(), record);
  const schema = z.codec(flat, z.custom<Table<z.output<T>>>(), {
    decode: (records) => tableOf(Object.entries(records)),
    // The cast: the codec wants the output of the inner schema here.
    encode: (table) => outside(table) as z.output<typeof flat>,
  });
  return schema.register(SCHEMAS, { record: () => record });
}

/** True for what tableSchema() has made, refined or not. */
export function isTableSchema(schema: z.core.$ZodType): boolean {
  return SCHEMAS.get(schema) !== undefined;
}

/** The schema of a table's records; undefined for a schema of anything else. */
export function recordSchemaOf(schema: z.core.$ZodType): z.ZodType | undefined {
  // The cast: tableSchema() has put it there. The registry rewrites types that stand in it.
  return SCHEMAS.get(schema)?.record() as z.ZodType | undefined;
}
