// Objects that break one keyword.
import { kindsOf, propertyNamesOf, propertyOf } from '../../contract/kinds.ts';
import { isBarred } from '../../contract/made/keywords.ts';
import { isFields } from '../../world/fields.ts';
import { without } from '../../contract/repair/values.ts';
import { made } from './part.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Schema, SchemaObject } from '../../contract/document.ts';

/** The keywords that say something of a whole object, or of a value as a whole. */
const KEYWORDS = [
  ...['minProperties', 'maxProperties', 'propertyNames', 'dependentRequired', 'dependentSchemas'],
  ...['additionalProperties', 'unevaluatedProperties', 'if', 'not', 'anyOf', 'oneOf'],
];

/** The most properties that are added or taken away one by one, and that are sent to break a bound. */
const MOST = 60;
const MOST_PROPERTIES = 2000;

const NO_SUCH = 'no-such-property';

/** Objects that may break a keyword of a schema: with more, fewer or other properties than a good one. */
export function wrongObjects(
  contract: Contract,
  schema: SchemaObject,
  keyword: string,
  good: unknown,
): unknown[] {
  if (!KEYWORDS.includes(keyword)) return [];
  if (!isFields(good)) return otherwise(contract, schema, keyword);
  const extra = { ...good, [NO_SUCH]: 1 };
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return [extra];
  if (keyword === 'propertyNames') return [{ ...good, '': 1 }, { ...good, 'no such !': 1 }, extra];
  const names = Object.keys(good);
  const less = names.slice(0, MOST).map((name) => without(good, name));
  const spare = names.filter((name) => schema.required?.includes(name) !== true);
  const least = without(good, ...spare);
  if (keyword === 'minProperties') return [least, {}, ...less];
  const added = addable(contract, schema, good);
  const more = added.map(([name, value]) => ({ ...good, [name]: value }));
  const all = { ...good, ...Object.fromEntries(added) };
  if (keyword === 'maxProperties') {
    const length = Math.min((schema.maxProperties ?? 0) + 1, MOST_PROPERTIES);
    const many = Array.from({ length }, (_, i) => [`property${i}`, 1]);
    return [all, { ...good, ...(Object.fromEntries(many) as object) }]; // the cast: the names are texts
  }
  return [...less, least, ...more, all, {}, ...otherwise(contract, schema, keyword)];
}

/** The properties that an object lacks, each with a value. */
function addable(
  contract: Contract,
  schema: SchemaObject,
  good: Record<string, unknown>,
): [string, unknown][] {
  const kinds = kindsOf(contract.document, schema);
  return [...propertyNamesOf(kinds)]
    .filter((name) => !Object.hasOwn(good, name))
    .slice(0, MOST)
    .flatMap((name): [string, unknown][] => {
      const one = propertyOf(kinds, name) ?? true;
      if (isBarred(contract.document, one, 'readOnly')) return [];
      return [[name, made(contract, one, name)]];
    });
}

const others = new WeakMap<SchemaObject, Map<string, unknown[]>>();

/** Values that keep all of a schema but one keyword, as far as such are found. */
function otherwise(contract: Contract, schema: SchemaObject, keyword: string): unknown[] {
  const known = others.get(schema) ?? new Map<string, unknown[]>();
  others.set(schema, known);
  const found =
    known.get(keyword) ?? opposites(schema, keyword).map((one) => made(contract, one, ''));
  known.set(keyword, found);
  return found;
}

/** Schemas of the values that break one keyword of a schema, and keep the others. */
function opposites(schema: SchemaObject, keyword: string): SchemaObject[] {
  // The casts: they are schemas.
  const { if: condition = true, then, else: other } = schema as Record<string, Schema>;
  const { [keyword]: wanted, ...rest } = schema as Record<string, Schema>;
  if (keyword === 'not') return [{ allOf: [rest, wanted ?? true] }];
  if (keyword === 'anyOf' || keyword === 'oneOf')
    return [{ allOf: [rest, { not: { [keyword]: wanted } }] }];
  if (keyword !== 'if') return [];
  return [
    ...(then === undefined ? [] : [{ allOf: [rest, condition, { not: then }] }]),
    ...(other === undefined ? [] : [{ allOf: [rest, { not: condition }, { not: other }] }]),
  ];
}
