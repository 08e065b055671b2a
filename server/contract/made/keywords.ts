// Keywords of schemas, read with care: anything may stand under them in a document of anybody's.
import { isFields } from '../../world/fields.ts';
import { valueAt } from '../../world/value-at.ts';
import { percentDecoded } from '../percent-decoded.ts';
import type { Document, Schema, SchemaObject } from '../document.ts';

/** An object of the document, or an empty one in place of anything else. */
export function recordOf(value: unknown): Record<string, unknown> {
  return isFields(value) ? value : {};
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'boolean' || isFields(value);
}

/** The own value under a key. */
export function ownOf(record: object, key: string): unknown {
  // The cast: an object has values under its keys.
  return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
}

/** The schema under a keyword; undefined where there is none. */
export function schemaOf(schema: SchemaObject, keyword: string): Schema | undefined {
  const value = ownOf(schema, keyword);
  return isSchema(value) ? value : undefined;
}

/** The schemas of a list under a keyword. */
export function schemasOf(schema: SchemaObject, keyword: string): Schema[] {
  const value = ownOf(schema, keyword);
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

/** The texts of a list under a keyword. */
export function textsOf(schema: SchemaObject, keyword: string): string[] {
  const value = ownOf(schema, keyword);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The numbers that some schemas have under a keyword. */
export function numbersOf(schemas: readonly SchemaObject[], keyword: string): number[] {
  const values = schemas.map((one) => ownOf(one, keyword));
  return values.filter((one): one is number => typeof one === 'number' && Number.isFinite(one));
}

/** The greatest of the least numbers that some schemas ask for; `otherwise`, if none does. */
export function leastOf(
  schemas: readonly SchemaObject[],
  keyword: string,
  otherwise: number,
): number {
  return Math.max(otherwise, ...numbersOf(schemas, keyword));
}

/** The least of the greatest numbers that some schemas allow. */
export function mostOf(schemas: readonly SchemaObject[], keyword: string): number {
  return Math.min(Infinity, ...numbersOf(schemas, keyword));
}

/** The schema that a reference points at; undefined where there is no reference, or nothing under it. */
export function targetOf(document: Document, { $ref }: SchemaObject): Schema | undefined {
  if (typeof $ref !== 'string' || !$ref.startsWith('#')) return undefined;
  const known = TARGETS.get(document) ?? new Map<string, Schema | undefined>();
  TARGETS.set(document, known);
  if (!known.has($ref)) known.set($ref, lookUp(document, $ref));
  return known.get($ref);
}

/** The targets that were looked up, by document and reference. */
const TARGETS = new WeakMap<Document, Map<string, Schema | undefined>>();

function lookUp(document: Document, reference: string): Schema | undefined {
  const target = valueAt(document, percentDecoded(reference.slice('#'.length)));
  return isSchema(target) ? target : undefined;
}

/**
 * True for a property that one direction leaves out: a request sets nothing `readOnly`, a reply shows nothing
 * `writeOnly`.
 */
export function isBarred(document: Document, schema: Schema, keyword: string): boolean {
  if (typeof schema === 'boolean') return false;
  if (ownOf(schema, keyword) === true) return true;
  const target = targetOf(document, schema);
  return typeof target === 'object' && ownOf(target, keyword) === true;
}
