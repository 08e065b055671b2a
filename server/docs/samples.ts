// A request by openapi-fetch, with the contract's types. The reference makes the samples of other clients.
import { mapOperations } from '../contract/map-operations.ts';
import { parametersOf, resolve } from '../contract/document.ts';
import { examplesOf } from '../contract/examples.ts';
import { isJson } from '../contract/media-type.ts';
import { demoSent } from './demo-credentials.ts';
import type { Document, OperationObject, Parameter, RequestBody } from '../contract/document.ts';

/** Everything that a sample names. */
export interface SampleAddress {
  url: string;
  /** The module with the contract's types. */
  types: string;
}

/** The places of parameters that openapi-fetch knows. */
const PLACES = ['path', 'query', 'header', 'cookie'] as const;

/** Methods that openapi-fetch has a function for. */
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/**
 * Adds a sample by openapi-fetch to each operation, with its first examples and credentials that work.
 */
export function withSamples(document: Document, { url, types }: SampleAddress): Document {
  return mapOperations(document, (operation, { item, method, path }) => {
    if (!METHODS.includes(method)) return operation;
    const parameters = parametersOf(document, item, operation);
    const call = `client.${method.toUpperCase()}(${[codeOf(path), ...init(document, operation, parameters)].join(', ')})`;
    const source = `import createClient from 'openapi-fetch';
import type { paths } from '${types}';

const client = createClient<paths>({ baseUrl: ${codeOf(url)} });

const { data, error } = await ${call};
`;
    const sample = { lang: 'TypeScript', label: 'openapi-fetch', source };
    return { ...operation, 'x-codeSamples': [sample] };
  });
}

/** The second argument of a call, as code; none for a request that has nothing but its path. */
function init(document: Document, operation: OperationObject, parameters: Parameter[]): string[] {
  const { headers, query } = demoSent(document, operation.security);
  const params: Record<string, Record<string, unknown>> = {};
  for (const place of PLACES) {
    const needed = parameters.filter((one) => one.in === place && one.required === true);
    const values = needed.map((one) => [one.name, examplesOf(document, one)[0]?.value ?? '']);
    const all = { ...(place === 'query' ? query : {}), ...Object.fromEntries(values) } as object;
    if (Object.keys(all).length > 0) params[place] = { ...all };
  }
  const body = operation.requestBody && bodyOf(document, operation.requestBody);
  const parts = {
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(body === undefined ? {} : { body }),
  };
  return Object.keys(parts).length > 0 ? [codeOf(parts)] : [];
}

/** The first example of the body; undefined where there is none. A form is sent by a function of its own. */
function bodyOf(document: Document, body: NonNullable<OperationObject['requestBody']>): unknown {
  const { content } = resolve<RequestBody>(document, body);
  const [, media] = Object.entries(content).find(([type]) => isJson(type)) ?? [];
  return media && examplesOf(document, media)[0]?.value;
}

/** A value as code: keys that are names stand without quotes, and texts in single ones where they can. */
function codeOf(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/^( *)"([A-Za-z_$][\w$]*)":/gm, '$1$2:')
    .replaceAll(/^( *)"([^"'\\]*)":/gm, "$1'$2':")
    .replaceAll(/(^ *|: )"([^"'\\]*)"(,?)$/gm, "$1'$2'$3");
}
