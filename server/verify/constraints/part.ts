// The parts of a request that constraints are about, with the schemas that they must keep.
import { targetOf } from '../../contract/document.ts';
import { essenceOf, formatOf } from '../../contract/media-type.ts';
import { has, hasScalar, itemsOf, kindsOf, propertyOf } from '../../contract/kinds.ts';
import { isFields } from '../../world/fields.ts';
import { makeValue } from '../../contract/made/value.ts';
import { schemaOfParameter } from '../../contract/parameter-schema.ts';
import { wantedBy } from '../../contract/style.ts';
import { schemaFaultsOf } from '../checks/schema-faults-of.ts';
import { keysOf, pointerTo } from '../../world/pointer.ts';
import { valueAt } from '../../world/value-at.ts';
import { withAt } from './at.ts';
import { choicesOf, placeOf } from './constraints.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document, Parameter, Schema, SchemaObject } from '../../contract/document.ts';
import type { SchemaFault } from '../../contract/schema-faults.ts';
import type { Constraint } from '../constraint.ts';
import type { RequestValues } from '../request/values.ts';

/** One part of a request: a place in a parameter's value, or in the body. */
export interface Part {
  /** The schema of the whole parameter, or of the whole body. */
  schema: Schema;
  /** The whole value, with something at the place. It keeps its schema. */
  whole: unknown;
  /** A JSON Pointer into it. */
  place: string;
  /** As JSON; as items, one after the other; as one text; or as an object with a text for each of its parts. */
  writing: 'json' | 'sequence' | 'text' | 'parts';
  /** Undefined for a body. */
  parameter: Parameter | undefined;
  /** The request with another whole value. */
  put: (whole: unknown) => RequestValues;
}

/** The most properties beside a place that are taken away, one by one. */
const MOST_BESIDE = 60;

/** The part of a request that a constraint is about; a reason where no valid request has it. */
export function partOf(
  contract: Contract,
  values: RequestValues,
  constraint: Pick<Constraint, 'part'>,
): Part | { reason: string } {
  const whole = wholeOf(contract, values, constraint);
  if ('reason' in whole) return whole;
  const place = placeOf(constraint.part);
  const filledIn = filled(contract, whole, place, constraint);
  const isValid = (value: unknown): boolean =>
    valueAt(value, place) !== undefined && faultsIn(contract, whole.schema, value).length === 0;
  const found = isValid(filledIn) ? filledIn : beside(filledIn, place).find(isValid);
  return found === undefined
    ? { reason: 'no valid request was found that has this part' }
    : { ...whole, place, whole: found };
}

/** The values without one of the properties beside a place, the inner ones first: it may exclude the place. */
function beside(whole: unknown, place: string): unknown[] {
  const keys = keysOf(place);
  return keys.flatMap((_, i) => {
    const above = pointerTo('', ...keys.slice(0, keys.length - 1 - i));
    const parent = valueAt(whole, above);
    const names = isFields(parent) ? Object.keys(parent).slice(0, MOST_BESIDE) : [];
    return names
      .filter((name) => name !== keys[keys.length - 1 - i])
      .map((name) => withAt(whole, pointerTo(above, name), () => undefined));
  });
}

function wholeOf(
  contract: Contract,
  values: RequestValues,
  { part }: Pick<Constraint, 'part'>,
): Part | { reason: string } {
  const { document } = contract;
  if ('parameter' in part) {
    const { parameter } = part;
    const schema = schemaOfParameter(parameter);
    const isObject = wantedBy(kindsOf(document, schema)) === 'object';
    return {
      ...{ schema, place: '', parameter },
      writing: parameter.content
        ? contentWriting(document, parameter)
        : isObject
          ? 'parts'
          : 'text',
      whole: values.parameters.has(parameter)
        ? values.parameters.get(parameter)
        : made(contract, schema, parameter.name),
      put: (one) => ({ ...values, parameters: new Map(values.parameters).set(parameter, one) }),
    };
  }
  const { body } = values;
  if (body?.media.schema === undefined) return { reason: 'the request has no such body' };
  const { schema } = body.media;
  return {
    ...{ schema, whole: body.value, place: '', parameter: undefined },
    writing: writingOf(document, body.type, schema),
    put: (one) => ({ ...values, body: { ...body, value: one } }),
  };
}

/** Only the whole query may have content of another type than JSON. */
function contentWriting(document: Document, parameter: Parameter): Part['writing'] {
  const [type = ''] = Object.keys(parameter.content ?? {});
  return parameter.in === 'querystring'
    ? writingOf(document, type, schemaOfParameter(parameter))
    : 'json';
}

function writingOf(document: Document, type: string, schema: Schema): Part['writing'] {
  const format = formatOf(type);
  if (format === 'json') return 'json';
  const kinds = kindsOf(document, schema);
  const isStructured = has(kinds, 'object', 'array') && !hasScalar(kinds);
  if (format === 'sequence' && isStructured) return 'sequence';
  if (['form', 'multipart', 'xml'].includes(format)) return isStructured ? 'parts' : 'text';
  return essenceOf(type) === 'text/plain' && isStructured ? 'json' : 'text';
}

/** All faults of a value that is sent. */
export function faultsIn({ document }: Contract, schema: Schema, value: unknown): SchemaFault[] {
  return schemaFaultsOf(document).of(schema, value, 'request');
}

/** The schema whose keyword a constraint is. */
export function schemaOf(document: Document, { pointer }: Constraint): SchemaObject {
  const place = pointer.slice(0, pointer.lastIndexOf('/'));
  return targetOf(document, `#${encodeURI(place)}`) as SchemaObject; // the cast: constraints are of schemas
}

/** The values that were made, by schema and name. */
const madeValues = new WeakMap<object, Map<string, unknown>>();

/** A value that a schema allows. */
export function made({ document, validator }: Contract, schema: Schema, name: string): unknown {
  const key = typeof schema === 'object' ? schema : document;
  const known = madeValues.get(key) ?? new Map<string, unknown>();
  madeValues.set(key, known);
  if (known.has(name)) return known.get(name);
  const options = { direction: 'request', checks: validator.checks, seed: 1, name } as const;
  const { value } = makeValue(document, schema, { ...options, otherwise: 'string' });
  known.set(name, value);
  return value;
}

/** The schema of the value under a key: of an item, or of a property. */
export function schemaBelow(
  document: Document,
  schema: Schema,
  value: unknown,
  key: string,
): Schema {
  const kinds = kindsOf(document, schema);
  if (!Array.isArray(value)) return propertyOf(kinds, key) ?? true;
  return kinds.find(({ prefixItems }) => prefixItems)?.prefixItems?.[Number(key)] ?? itemsOf(kinds);
}

/** The whole value with something at a place: what is missing on the way, or is of another choice, is made. */
function filled(
  contract: Contract,
  { schema, whole: old }: Part,
  place: string,
  constraint: Pick<Constraint, 'part'>,
): unknown {
  let whole = chosen(contract, schema, old, constraint, '');
  let inner: Schema = schema;
  let at = '';
  for (const key of keysOf(place)) {
    inner = schemaBelow(contract.document, inner, valueAt(whole, at), key);
    at = pointerTo(at, key);
    if (valueAt(whole, at) === undefined) {
      const missing = made(contract, inner, key);
      whole = withAt(whole, at, () => missing);
    }
    whole = chosen(contract, inner, whole, constraint, at);
  }
  return whole;
}

/** The whole value, with one of the choices that a constraint needs at a place. */
function chosen(
  contract: Contract,
  schema: Schema,
  old: unknown,
  constraint: Pick<Constraint, 'part'>,
  at: string,
): unknown {
  return choicesOf(constraint)
    .filter((one) => one.place === at)
    .reduce((whole, choice) => {
      const value = valueAt(whole, at);
      if (faultsIn(contract, choice.schema, value).length === 0) return whole;
      const other = made(contract, bothOf(schema, choice.schema), keysOf(at).at(-1) ?? '');
      return withAt(whole, at, () => other);
    }, old);
}

const both = new WeakMap<object, Map<Schema, Schema>>();

/** One schema for two, and the same one each time: it is compiled once. */
function bothOf(one: Schema, other: Schema): Schema {
  if (typeof one === 'boolean') return other;
  const known = both.get(one) ?? new Map<Schema, Schema>();
  both.set(one, known);
  const found = known.get(other) ?? { allOf: [other, one] };
  known.set(other, found);
  return found;
}
