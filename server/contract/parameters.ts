import { unescape } from 'node:querystring';
import type { IncomingHttpHeaders } from 'node:http';

import { jsonOf } from './json.ts';
import { has, kindsOf } from './kinds.ts';
import { isFields } from '../world/fields.ts';
import { oncePer } from '../world/once-per.ts';
import { isJson } from './media-type.ts';
import { pairValues } from './pair-parameters.ts';
import { cookiePairs, decodedPlus, pairsIn } from './query.ts';
import { styled, styledInPath, wantedBy } from './style.ts';
import { wholeQuery } from './whole-query.ts';
import { typed } from './wire-value.ts';
import type { Document, Parameter } from './document.ts';
import type { RequestParts, ValidRequest } from './rules.ts';
import type { WireValue } from './wire-value.ts';

/** The parameters of a request under the names of the contract, in the types of their schemas. */
export interface ReadParameters extends Omit<ValidRequest, 'body'> {
  /** The parameter for the whole query. */
  querystring: Record<string, unknown>;
}

/** Headers that OpenAPI leaves to other parts of a contract. */
const NO_PARAMETERS = ['accept', 'content-type'];

/**
 * Reads each parameter in the style that the contract gives it. A value that does not fit its schema stays a text. A
 * parameter that was not sent has its schema's default, unless it is required, or is left out.
 * @param keeps tells if the default of a parameter keeps its schema; others count for nothing
 */
export function readParameters(
  document: Document,
  parameters: readonly Parameter[],
  { params, search, headers }: RequestParts,
  keeps: (one: Parameter, value: unknown) => boolean = () => true,
): ReadParameters {
  const placed = byPlace(parameters);
  const of = (place: Parameter['in']) => placed[place];
  const values = (place: Parameter['in'], sent: (one: Parameter) => WireValue | undefined) =>
    valuesOf(of(place), (one) => valueOf(document, one, sent(one), keeps));
  const query = pairValues(document, of('query'), pairsIn(search), decodedPlus);
  const cookies = pairValues(document, of('cookie'), cookiePairs(headers.cookie ?? ''), unescape);
  const querystring = valuesOf(
    of('querystring'),
    (one) => wholeQuery(document, one, search) ?? valueOf(document, one, undefined, keeps),
  );
  const [whole] = Object.values(querystring);
  return {
    path: { ...decoded(params), ...values('path', (one) => pathValue(document, one, params)) },
    query: isFields(whole)
      ? whole
      : { ...querystring, ...values('query', (one) => query.values.get(one)) },
    querystring,
    headers: { ...headers, ...values('header', (one) => headerValue(document, one, headers)) },
    cookies: values('cookie', (one) => cookies.values.get(one)),
  };
}

/** The names in a query that belong to no parameter of an operation. */
export function unknownNames(
  document: Document,
  parameters: readonly Parameter[],
  search: string,
): string[] {
  if (parameters.some((one) => one.in === 'querystring')) return [];
  const inQuery = parameters.filter((one) => one.in === 'query');
  return pairValues(document, inQuery, pairsIn(search), decodedPlus).unknown;
}

function nameOf({ in: place, name }: Parameter): string {
  return place === 'header' ? name.toLowerCase() : name;
}

/** The values of parameters by their names, without those that have none. */
function valuesOf(
  parameters: readonly Parameter[],
  read: (one: Parameter) => unknown,
): Record<string, unknown> {
  if (parameters.length === 0) return {};
  return Object.fromEntries(
    parameters
      .map((one): [string, unknown] => [nameOf(one), read(one)])
      .filter(([, value]) => value !== undefined),
  );
}

/** The parameters by their places. Node 20 cannot group them by itself. */
const byPlace = oncePer(
  (parameters: readonly Parameter[]): Record<Parameter['in'], readonly Parameter[]> => {
    const of = (place: Parameter['in']) =>
      parameters.filter((one) => one.in === place && !isIgnored(one));
    const [path, query, header] = [of('path'), of('query'), of('header')];
    return { path, query, header, cookie: of('cookie'), querystring: of('querystring') };
  },
);

function isIgnored({ in: place, name }: Parameter): boolean {
  return place === 'header' && NO_PARAMETERS.includes(name.toLowerCase());
}

/** The parameters of a path as texts. A contract may have forgotten to describe one. */
function decoded(params: RequestParts['params']): Record<string, string> {
  const texts = Object.entries(params).map(([name, text]) => [name, unescape(text)]);
  return Object.fromEntries(texts) as Record<string, string>; // the cast: unescape() gives texts
}

function pathValue(
  document: Document,
  { name, schema, content, style = 'simple', explode = false }: Parameter,
  params: RequestParts['params'],
): WireValue | undefined {
  const text = Object.hasOwn(params, name) ? params[name] : undefined;
  if (text === undefined || content) return text && unescape(text);
  const wanted = wantedBy(kindsOf(document, schema));
  return styledInPath(text, { name, style, explode }, wanted, unescape);
}

function headerValue(
  document: Document,
  { name, schema, content, explode = false }: Parameter,
  headers: IncomingHttpHeaders,
): WireValue | undefined {
  const sent = Object.hasOwn(headers, name.toLowerCase()) ? headers[name.toLowerCase()] : undefined;
  const text = Array.isArray(sent) ? sent.join(',') : sent;
  if (text === undefined || content) return text;
  const wanted = wantedBy(kindsOf(document, schema));
  const writing = { separator: ',', explode, decode: (part: string) => part.trim() };
  return wanted === 'text' ? text : styled(text, wanted, writing);
}

/** A parameter in the types of its schema; its default if it was not sent, and undefined without one. */
function valueOf(
  document: Document,
  one: Parameter,
  sent: WireValue | undefined,
  keeps: (one: Parameter, value: unknown) => boolean,
): unknown {
  const { schema, content, allowEmptyValue = false } = one;
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  const kinds = kindsOf(document, schema ?? media?.schema);
  const isEmpty = sent === '' && allowEmptyValue && !has(kinds, 'string', 'null');
  if (isEmpty && has(kinds, 'boolean')) return true;
  if (sent === undefined || isEmpty) {
    const value = defaultOf(document, one);
    return value === undefined || keeps(one, value) ? value : undefined;
  }
  if (type === undefined) return typed(document, schema, sent);
  const value = typeof sent === 'string' && isJson(type) ? jsonOf(sent) : undefined;
  return value === undefined ? sent : value;
}

function defaultOf(document: Document, { schema, content, required = false }: Parameter): unknown {
  const [media] = Object.values(content ?? {});
  const [kind, ...others] = kindsOf(document, schema ?? media?.schema);
  const value = kind?.default;
  if (required || others.some((one) => one.default !== value)) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    return structuredClone(value);
  }
  // A contract may write a number as a text, and a text as a number.
  return typed(document, schema, String(value));
}
