import { SchemaFaults } from '../../contract/schema-faults.ts';
import type { Document } from '../../contract/document.ts';

const known = new WeakMap<Document, SchemaFaults>();

/** The checks of a document's schemas, compiled once. */
export function schemaFaultsOf(document: Document): SchemaFaults {
  const faults = known.get(document) ?? new SchemaFaults(document);
  known.set(document, faults);
  return faults;
}
