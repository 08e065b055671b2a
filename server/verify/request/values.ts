// Requests that any contract allows, as values: made from its examples, or else from its schemas.
import { examplesOf } from '../../contract/examples.ts';
import { isFields } from '../../world/fields.ts';
import { makeValue } from '../../contract/made/value.ts';
import { formatOf, isRange } from '../../contract/media-type.ts';
import { textOf } from './write-parameters.ts';
import type { Contract } from '../../contract/contract.ts';
import type { MediaType, Parameter } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';

/** The values of a request, before they are written. */
export interface RequestValues {
  parameters: ReadonlyMap<Parameter, unknown>;
  /** Undefined for no body. */
  body: { type: string; media: MediaType; value: unknown } | undefined;
  /** The names of the security schemes whose credentials it has. */
  schemes: readonly string[];
}

/** Headers that OpenAPI leaves to other parts of a contract, or that HTTP itself sets. */
const NO_PARAMETERS = ['accept', 'content-type', 'content-length', 'host'];

/**
 * Valid requests of an operation: one with its required parts alone for each media type of its body and for each
 * alternative of its credentials, and one with all parameters.
 * @returns none if no finite value keeps the schema of a required part
 */
export function requestValues(contract: Contract, operation: Operation): RequestValues[] {
  const [schemes = [], ...others] = operation.security.map((one) => Object.keys(one));
  const all = parametersOf(contract, operation);
  const required = new Map([...all].filter(([one]) => isNeeded(one)));
  const [body, ...bodies] = bodiesOf(contract, operation);
  const isPossible =
    operation.parameters.filter(isNeeded).every((one) => all.has(one) || isIgnored(one)) &&
    (body !== undefined || !operation.bodyRequired);
  if (!isPossible) return [];
  const least = { parameters: required, body, schemes };
  return [
    least,
    ...bodies.map((one) => ({ ...least, body: one })),
    ...others.map((one) => ({ ...least, schemes: one })),
    ...(all.size > required.size ? [{ ...least, parameters: all }] : []),
  ];
}

/** True for a parameter that every request has. */
export function isNeeded({ in: place, required }: Parameter): boolean {
  return place === 'path' || required === true;
}

function isIgnored({ in: place, name }: Parameter): boolean {
  return place === 'header' && NO_PARAMETERS.includes(name.toLowerCase());
}

function parametersOf(contract: Contract, { parameters }: Operation): Map<Parameter, unknown> {
  const values = parameters
    .filter((one) => !isIgnored(one))
    .flatMap((one): [Parameter, unknown][] => {
      const [media] = Object.values(one.content ?? {});
      return valueOf(contract, { ...media, ...one }, one.name, !one.content)
        .filter((value) => isWritable(one, value))
        .map((value) => [one, value]);
    });
  return new Map(values);
}

/**
 * True for a value that the parameter's place can have. OpenAPI says for one style alone how a value is written that has
 * nested ones in it.
 */
function isWritable({ in: place, style, content }: Parameter, value: unknown): boolean {
  if (place === 'querystring') return isWritableQuery(content, value);
  if (place === 'header' && !/^[\t\x20-\x7e\x80-\xff]*$/.test(textOf(value))) return false;
  if (content || style === 'deepObject' || typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((one) => typeof one !== 'object' || one === null);
}

/** A form has fields with names; an empty query counts as none. */
function isWritableQuery(content: Parameter['content'], value: unknown): boolean {
  const [type = ''] = Object.keys(content ?? {});
  if (formatOf(type) === 'form') return isFields(value) && Object.keys(value).length > 0;
  return textOf(value) !== '';
}

function bodiesOf(contract: Contract, { bodies }: Operation): NonNullable<RequestValues['body']>[] {
  return [...bodies].flatMap(([type, media]) =>
    valueOf(contract, media, '', isRange(type))
      .filter((value) => formatOf(type) !== 'form' || !Array.isArray(value))
      .map((value) => ({ type, media, value })),
  );
}

/**
 * The first example that its schema allows, or else a made value; none if no value was found that the schema allows.
 * @param isText without a schema, the value is a text
 */
function valueOf(
  { document, validator }: Contract,
  media: MediaType,
  name: string,
  isText: boolean,
): unknown[] {
  const { checks } = validator;
  const { schema = {} } = media;
  const isValid = (value: unknown): boolean =>
    checks.violations(schema, structuredClone(value), 'request').length === 0;
  const found = examplesOf(document, media).find(({ value }) => isValid(value));
  if (found) return [found.value];
  const options = { direction: 'request', checks, seed: 1, name } as const;
  const otherwise = isText ? 'string' : 'object';
  const { value } = makeValue(document, schema, { ...options, otherwise });
  return isValid(value) ? [value] : [];
}
