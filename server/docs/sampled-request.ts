// The requests that samples show: one for each example of an operation's body.
import { parametersOf, resolve } from '../contract/document.ts';
import { examplesOf } from '../contract/examples.ts';
import { formatOf, isRange } from '../contract/media-type.ts';
import { writeSequence } from '../contract/sequence.ts';
import { writeXml } from '../contract/write-xml.ts';
import { demoSent } from './demo-credentials.ts';
import type { Place } from '../contract/map-operations.ts';
import type { Document, MediaType, OperationObject, RequestBody } from '../contract/document.ts';

/** The places of parameters that a sample tells apart. */
const PLACES = ['path', 'query', 'header', 'cookie'] as const;

export type Params = Partial<Record<(typeof PLACES)[number], Record<string, unknown>>>;

/** A request before it is code. */
export interface SampledRequest {
  /** In upper case. */
  method: string;
  /** With the names of its parameters. */
  path: string;
  /** The headers of its credentials. */
  headers: Record<string, string>;
  /** The values that it needs, by their places. */
  params: Params;
  body?: SampledBody;
}

/** An example of a body. */
export interface SampledBody {
  type: string;
  format: 'json' | 'form' | 'multipart' | 'text';
  /** A text as it is sent; of JSON and forms the value. */
  value: unknown;
  /** The name of the example; undefined where it has none. */
  example: string | undefined;
}

/** The requests of an operation, with credentials that work. */
export function sampledRequests(
  document: Document,
  operation: OperationObject,
  { item, method, path }: Place,
): SampledRequest[] {
  const { headers, query } = demoSent(document, operation.security);
  const parameters = parametersOf(document, item, operation);
  const params: Params = {};
  for (const place of PLACES) {
    const needed = parameters.filter((one) => one.in === place && one.required === true);
    const values = needed.map((one) => [one.name, examplesOf(document, one)[0]?.value ?? '']);
    const all = { ...(place === 'query' ? query : {}), ...Object.fromEntries(values) } as object;
    if (Object.keys(all).length > 0) params[place] = { ...all };
  }
  const request = { method: method.toUpperCase(), path, headers, params };
  const bodies = operation.requestBody ? bodiesOf(document, operation.requestBody) : [];
  return bodies.length === 0 ? [request] : bodies.map((body) => ({ ...request, body }));
}

function bodiesOf(
  document: Document,
  body: NonNullable<OperationObject['requestBody']>,
): SampledBody[] {
  const { content } = resolve<RequestBody>(document, body);
  return Object.entries(content).flatMap(([type, media]) => {
    const [first, ...others] = examplesOf(document, media);
    const named = others.filter(({ name }) => name !== '');
    return (first ? [first, ...named] : []).map(({ name, value }) => ({
      ...{ type, example: name === '' ? undefined : name },
      ...written(document, media, type, value),
    }));
  });
}

function written(
  document: Document,
  { schema }: MediaType,
  type: string,
  value: unknown,
): Pick<SampledBody, 'format' | 'value'> {
  const format = isRange(type) ? 'json' : formatOf(type);
  if (format === 'json' || format === 'form' || format === 'multipart') return { format, value };
  if (typeof value === 'string') return { format: 'text', value };
  if (format === 'xml') return { format: 'text', value: writeXml(document, schema, value) };
  const isList = format === 'sequence' && Array.isArray(value);
  return { format: 'text', value: isList ? writeSequence(type, value) : JSON.stringify(value) };
}
