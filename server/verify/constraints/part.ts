// The parts of a request that constraints are about, with the schemas that they must keep.
import { resolve, targetOf } from '../../contract/document.ts';
import { isJson } from '../../contract/media-type.ts';
import { itemsOf, kindsOf, propertyOf } from '../../contract/kinds.ts';
import { makeValue } from '../../contract/made/value.ts';
import { schemaOfParameter } from '../../contract/parameter-schema.ts';
import { schemaFaultsOf } from '../checks/schema-faults-of.ts';
import { keysOf } from '../../world/pointer.ts';
import { valueAt } from '../value-at.ts';
import { withAt } from './at.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document, Schema, SchemaObject } from '../../contract/document.ts';
import type { SchemaFault } from '../../contract/schema-faults.ts';
import type { Constraint } from '../constraint.ts';
import type { RequestValues } from '../request/values.ts';

/** One part of a request: a parameter, or the body with a place in it. */
export interface Part {
  /** The schema of the whole parameter, or of the whole body. */
  schema: Schema;
  /** The whole value, with something at the place. */
  whole: unknown;
  /** A JSON Pointer into it. */
  place: string;
  /** True if each value is written as a text, so that it may be read in several ways. */
  isText: boolean;
  /** The request with another whole value. */
  put: (whole: unknown) => RequestValues;
}

/** The part of a request that a constraint is about; a reason where the request cannot have it. */
export function partOf(
  contract: Contract,
  values: RequestValues,
  { part }: Pick<Constraint, 'part'>,
): Part | { reason: string } {
  if ('parameter' in part) {
    const { parameter } = part;
    const schema = schemaOfParameter(parameter);
    const whole = values.parameters.has(parameter)
      ? values.parameters.get(parameter)
      : made(contract, schema, parameter.name);
    return {
      ...{ schema, whole, place: '', isText: parameter.content === undefined },
      put: (one) => ({ ...values, parameters: new Map(values.parameters).set(parameter, one) }),
    };
  }
  const { body } = values;
  if (body?.media.schema === undefined) return { reason: 'the request has no such body' };
  const { schema } = body.media;
  const whole = filled(contract, schema, body.value, part.body);
  if (valueAt(whole, part.body) === undefined)
    return { reason: 'no valid request was found that has this part' };
  return {
    ...{ schema, whole, place: part.body, isText: !isJson(body.type) },
    put: (one) => ({ ...values, body: { ...body, value: one } }),
  };
}

/** All faults of a value that is sent. */
export function faultsIn({ document }: Contract, schema: Schema, value: unknown): SchemaFault[] {
  return schemaFaultsOf(document).of(schema, value, 'request');
}

/** The schema whose keyword a constraint is. */
export function schemaOf(document: Document, { pointer }: Constraint): SchemaObject {
  const place = pointer.slice(0, pointer.lastIndexOf('/'));
  return resolve(document, targetOf(document, `#${encodeURI(place)}`) as SchemaObject); // the cast: constraints are of schemas
}

/** A value that a schema allows. */
export function made({ document, validator }: Contract, schema: Schema, name: string): unknown {
  const options = { direction: 'request', checks: validator.checks, seed: 1, name } as const;
  return makeValue(document, schema, { ...options, otherwise: 'string' }).value;
}

/** The body with something at a place: what is missing on the way is made. */
function filled(contract: Contract, schema: Schema, value: unknown, place: string): unknown {
  let whole = value;
  let inner: Schema = schema;
  let at = '';
  for (const key of keysOf(place)) {
    const kinds = kindsOf(contract.document, inner);
    const isIndex = /^\d+$/.test(key) && Array.isArray(valueAt(whole, at));
    inner = isIndex ? itemsOf(kinds) : (propertyOf(kinds, key) ?? true);
    at = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (valueAt(whole, at) !== undefined) continue;
    const missing = made(contract, inner, key);
    whole = withAt(whole, at, () => missing);
  }
  return whole;
}
