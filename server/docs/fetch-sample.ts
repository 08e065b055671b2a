// A request as code by openapi-fetch.
import type { SampledBody, SampledRequest } from './sampled-request.ts';

/** Everything around a request that its sample names. */
export interface SampleAddress {
  url: string;
  /** The module with the contract's types. */
  types: string;
}

/** The classes that write forms. */
const FORMS = { multipart: 'FormData', form: 'URLSearchParams' };

/** Methods that openapi-fetch has a function for. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'];

/** The code; undefined for a method that openapi-fetch does not know. */
export function fetchSample(
  request: SampledRequest,
  { url, types }: SampleAddress,
): string | undefined {
  const { method, path } = request;
  if (!METHODS.includes(method)) return undefined;
  const call = `client.${method}(${[codeOf(path), ...init(request)].join(', ')})`;
  return `import createClient from 'openapi-fetch';
import type { paths } from '${types}';

const client = createClient<paths>({ baseUrl: ${codeOf(url)} });

const { data, error } = await ${call};`;
}

/** The second argument of the call; none for a request that has nothing but its path. */
function init({ headers, params, body }: SampledRequest): string[] {
  const type = body ? typeHeader(body) : {};
  const parts = {
    ...(Object.keys({ ...headers, ...type }).length > 0
      ? { headers: { ...headers, ...type } }
      : {}),
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(body ? { body: body.value } : {}),
  };
  if (Object.keys(parts).length === 0) return [];
  const serializer = body ? serializerOf(body) : undefined;
  const code = codeOf(parts);
  return [serializer === undefined ? code : code.replace(/\n\}$/, `,\n  ${serializer}\n}`)];
}

/** The library knows the type of application/json, and the browser that of a multipart form. */
function typeHeader({ type, format }: SampledBody): Record<string, string> {
  return type === 'application/json' || format === 'multipart' ? {} : { 'Content-Type': type };
}

function serializerOf({ format, value }: SampledBody): string | undefined {
  if (format === 'json') return undefined;
  if (format === 'text') return 'bodySerializer: (text) => text';
  const isFlat = Object.values(Object(value) as object).every((one) => typeof one !== 'object');
  const append = isFlat
    ? 'form.append(name, String(value));'
    : `for (const one of [value].flat())
        form.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));`;
  return `bodySerializer: (fields) => {
    const form = new ${FORMS[format]}();
    for (const [name, value] of Object.entries(fields))
      ${append}
    return form;
  }`;
}

/** A value as code: keys that are names stand without quotes, and texts in single ones where they can. */
function codeOf(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll(/^( *)"([A-Za-z_$][\w$]*)":/gm, '$1$2:')
    .replaceAll(/^( *)"([^"'\\]*)":/gm, "$1'$2':")
    .replaceAll(/(^ *|: )"([^"'\\]*)"(,?)$/gm, "$1'$2'$3");
}
