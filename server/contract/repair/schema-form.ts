import { without } from './values.ts';
import { isFields } from '../../world/fields.ts';
import type { Fields } from '../../world/fields.ts';

/** Keywords that may stand beside a reference in OpenAPI 3.0 and say something. All others are void there. */
const NOTES = [
  ...['$ref', 'title', 'description', 'deprecated', 'default', 'example', 'examples'],
  ...['readOnly', 'writeOnly', 'nullable', 'externalDocs', 'xml'],
];

/**
 * A schema in the words of JSON Schema 2020-12. Older words for the same are `nullable`, a list in `items`, and a
 * boolean `exclusiveMinimum`.
 * @param isOld the contract is of OpenAPI 3.0 or 2.0
 * @returns the schema itself if it has no older words
 */
export function inToday(schema: Fields, isOld: boolean): Fields {
  return CHANGES.reduce((one, change) => change(one, isOld), schema);
}

const CHANGES = [withoutVoid, withTuple, withBounds, withDynamic, withExamples, withNull];

/** A reference excludes all constraints beside it, up to OpenAPI 3.0 (3.0.3, Reference Object). */
function withoutVoid(schema: Fields, isOld: boolean): Fields {
  if (!isOld || typeof schema['$ref'] !== 'string') return schema;
  const entries = Object.entries(schema);
  const kept = entries.filter(([key]) => NOTES.includes(key) || key.startsWith('x-'));
  if (kept.length === entries.length) return schema;
  return { ...Object.fromEntries(kept), ...(allowsNull(schema) && { nullable: true }) };
}

function withTuple(schema: Fields): Fields {
  if (!Array.isArray(schema['items'])) return schema;
  const { items, additionalItems, prefixItems, ...rest } = schema;
  return {
    ...{ ...rest, prefixItems: prefixItems ?? items },
    ...(additionalItems !== undefined && { items: additionalItems }),
  };
}

function withBounds(schema: Fields): Fields {
  const bounds = [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const;
  return bounds.reduce((one: Fields, [exclusive, bound]): Fields => {
    if (typeof one[exclusive] !== 'boolean') return one;
    const { [exclusive]: isExclusive, [bound]: limit, ...rest } = one;
    if (limit === undefined) return rest;
    return { ...rest, [isExclusive === true ? exclusive : bound]: limit };
  }, schema);
}

/** A dynamic reference leads to its first anchor. The mock knows no other one. */
function withDynamic(schema: Fields): Fields {
  if (schema['$dynamicRef'] === undefined) return schema;
  const { $dynamicRef, ...rest } = schema;
  return typeof $dynamicRef === 'string' && rest['$ref'] === undefined
    ? { ...rest, $ref: $dynamicRef }
    : rest;
}

function withExamples(schema: Fields): Fields {
  const { examples } = schema;
  if (!isFields(examples)) return schema;
  const values = Object.values(examples).map((one) =>
    isFields(one) && Object.hasOwn(one, 'value') ? one['value'] : one,
  );
  return { ...schema, examples: values };
}

/** Keywords that refuse null, whatever the type beside them says. */
const IN_PLACE = ['$ref', 'allOf', 'anyOf', 'oneOf', 'discriminator'];

/**
 * `nullable: true` allows null, whatever the other keywords say. The upgrade to 3.1 has put it into the type of an older
 * contract, and there alone.
 */
function withNull(schema: Fields, isOld: boolean): Fields {
  const { nullable } = schema;
  const rest = nullable === undefined ? schema : without(schema, 'nullable');
  if (nullable !== true && !(isOld && allowsNull(schema))) return rest;
  return [withNullType, withNullValue, withNullChoice].reduce((one, change) => change(one), rest);
}

function withNullType(schema: Fields): Fields {
  const { type } = schema;
  if (type === undefined || allowsNull(schema)) return schema;
  return { ...schema, type: [type, 'null'].flat() };
}

function withNullValue(schema: Fields): Fields {
  const { enum: values } = schema;
  if (!Array.isArray(values) || values.includes(null)) return schema;
  return { ...schema, enum: [...(values as unknown[]), null] };
}

function withNullChoice(schema: Fields): Fields {
  const inPlace = Object.entries(schema).filter(([key]) => IN_PLACE.includes(key));
  if (inPlace.length === 0) return schema;
  const rest = without(schema, ...IN_PLACE);
  return { ...rest, anyOf: [Object.fromEntries(inPlace), { type: 'null' }] };
}

function allowsNull({ type }: Fields): boolean {
  return Array.isArray(type) && type.includes('null');
}
