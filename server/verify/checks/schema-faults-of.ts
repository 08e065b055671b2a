import { SchemaFaults } from '../../contract/schema-faults.ts';
import type { Document } from '../../contract/document.ts';

const known = new WeakMap<Document, SchemaFaults>();

/** The checks of a document's schemas, compiled once. */
export function schemaFaultsOf(document: Document): SchemaFaults {
  const faults = known.get(document) ?? new SchemaFaults(document);
  known.set(document, faults);
  return faults;
}

/** The wish of a keyword in a few words, such as `maximum 5`. */
export function expectedBy(keyword: string, wanted: unknown): string {
  return `${keyword} ${JSON.stringify(wanted ?? null).slice(0, 100)}`;
}
