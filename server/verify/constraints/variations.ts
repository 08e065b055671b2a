// Requests that a contract allows, at the edges of its rules.
import { examplesOf } from '../../contract/examples.ts';
import { schemaOfParameter } from '../../contract/parameter-schema.ts';
import { kindsOf, propertyNamesOf, propertyOf, typesOf } from '../../contract/kinds.ts';
import { pointerTo } from '../../world/pointer.ts';
import { isNeeded } from '../request/values.ts';
import { valueAt } from '../../world/value-at.ts';
import { withAt } from './at.ts';
import { nameOf } from './broken.ts';
import { constraintsOf } from './constraints.ts';
import { faultsIn, made, partOf, schemaOf } from './part.ts';
import { rightValues } from './right-values.ts';
import { sent } from './sent.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Document, Schema } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Constraint } from '../constraint.ts';
import type { RequestValues } from '../request/values.ts';

export interface Variation {
  /** In a few words, what is special in it. */
  title: string;
  values: RequestValues;
  /** The constraint at whose edge it is; undefined for none. */
  constraint?: Constraint;
}

/** The most variations of one operation. */
const MOST = 300;

/** @param values a request that keeps the contract */
export function variations(
  contract: Contract,
  operation: Operation,
  values: RequestValues,
): Variation[] {
  const all = [
    ...optionalParameters(contract, operation, values),
    ...examples(contract, values),
    ...optionalProperties(contract, values),
    ...constraintsOf(contract, operation).flatMap((one) => edges(contract, values, one)),
  ];
  return all.slice(0, MOST);
}

/** Each optional parameter alone, and all of them. */
function optionalParameters(
  contract: Contract,
  { parameters }: Operation,
  values: RequestValues,
): Variation[] {
  const more = parameters
    .filter((one) => !isNeeded(one) && !values.parameters.has(one))
    .filter((one) => one.in !== 'header' || !RESERVED.includes(one.name.toLowerCase()))
    .flatMap((one): [typeof one, unknown][] => {
      const example = examplesOf(contract.document, { ...one, schema: schemaOfParameter(one) })[0];
      const value = example ? example.value : made(contract, schemaOfParameter(one), one.name);
      const isValid = faultsIn(contract, schemaOfParameter(one), value).length === 0;
      return isValid && isFlat(value) ? [[one, value]] : [];
    });
  const alone = more.map(([one, value]) => ({
    title: `with ${one.in} ${one.name}`,
    values: { ...values, parameters: new Map(values.parameters).set(one, value) },
  }));
  const whole = { ...values, parameters: new Map([...values.parameters, ...more]) };
  return more.length > 1 ? [...alone, { title: 'with all parameters', values: whole }] : alone;
}

/** The body in each of its other examples. */
function examples(contract: Contract, values: RequestValues): Variation[] {
  const { body } = values;
  if (!body) return [];
  return examplesOf(contract.document, body.media)
    .filter(({ name, value }) => name !== '' && value !== body.value)
    .filter(({ value }) => faultsIn(contract, body.media.schema ?? true, value).length === 0)
    .map(({ name, value }) => ({
      title: `the example ${name}`,
      values: { ...values, body: { ...body, value } },
    }));
}

/** The body without each of its optional properties, and with each one that it lacks. */
function optionalProperties(contract: Contract, values: RequestValues): Variation[] {
  const { body } = values;
  const { schema } = body?.media ?? {};
  if (!body || schema === undefined || typeof body.value !== 'object' || body.value === null)
    return [];
  const kinds = kindsOf(contract.document, schema);
  return [...propertyNamesOf(kinds)].flatMap((name): Variation[] => {
    const place = pointerTo('', name);
    if (isReadOnly(contract.document, propertyOf(kinds, name))) return [];
    const isThere = valueAt(body.value, place) !== undefined;
    const part = isThere ? undefined : partOf(contract, values, { part: { body: place } });
    if (part && 'reason' in part) return [];
    const value = part ? part.whole : withAt(body.value, place, () => undefined);
    if (faultsIn(contract, schema, value).length > 0) return [];
    const title = isThere ? `without body ${place}` : `with body ${place}`;
    return [{ title, values: { ...values, body: { ...body, value } } }];
  });
}

/** The values at the edges of a constraint, and null where it is allowed. */
function edges(contract: Contract, values: RequestValues, constraint: Constraint): Variation[] {
  const { keyword, part } = constraint;
  if (keyword === 'required') return [];
  const found = partOf(contract, values, constraint);
  if ('reason' in found) return [];
  const schema = schemaOf(contract.document, constraint);
  const old = valueAt(found.whole, found.place);
  const isNullable = keyword === 'type' && typesOf(schema)?.includes('null') === true;
  const right = isNullable ? [null] : rightValues(schema, keyword, old);
  return right
    .map((one) => withAt(found.whole, found.place, () => one))
    .filter((whole) => {
      const readings = sent(contract, found, whole);
      return (
        !('reason' in readings) && faultsIn(contract, found.schema, readings.read).length === 0
      );
    })
    .filter(() => !('parameter' in part) || part.parameter.in !== 'path')
    .map((whole) => ({
      title: `${nameOf(constraint)} at the edge of ${keyword}`,
      values: found.put(whole),
      constraint,
    }));
}

const RESERVED = ['accept', 'content-type', 'authorization'];

function isReadOnly(document: Document, schema: Schema | undefined): boolean {
  return kindsOf(document, schema).some((kind) => kind.readOnly === true);
}

/** OpenAPI does not say how a value is written in a URL that has nested ones in it. */
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((one) => typeof one !== 'object' || one === null);
}
