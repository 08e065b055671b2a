// A request as code in Python. The reference's own sample gives a multipart form no boundary.
import { isFields } from '../world/fields.ts';
import type { SampledBody, SampledRequest } from './sampled-request.ts';

/** Methods that the library has a function for. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'];

/** The code, by the library requests. */
export function pythonSample(request: SampledRequest, url: string): string {
  const { method, path, headers, params, body } = request;
  const { path: ids = {}, query, header, cookie } = params;
  const target = path.replaceAll(/\{([^}]*)\}/g, (whole, name: string) =>
    Object.hasOwn(ids, name) ? encodeURIComponent(String(ids[name])) : whole,
  );
  const type = body && ['form', 'multipart'].includes(body.format) ? {} : typeHeader(body);
  const sent = Object.entries({ ...headers, ...header, ...type });
  const call = METHODS.includes(method)
    ? `requests.${method.toLowerCase()}(`
    : `requests.request(\n    ${codeOf(method, 1)},`;
  const named = {
    ...(query ? { params: query } : {}),
    ...(sent.length > 0
      ? { headers: Object.fromEntries(sent.map(([key, one]) => [key, String(one)])) as object }
      : {}),
    ...(cookie ? { cookies: cookie } : {}),
  };
  const values = Object.entries(named).map(([key, value]) => `${key}=${codeOf(value, 1)}`);
  const lines = [codeOf(`${url}${target}`, 1), ...values, ...(body ? [bodyOf(body)] : [])];
  return `import requests

response = ${call}
${lines.map((line) => `    ${line},\n`).join('')})
print(response.status_code, response.text)`;
}

function typeHeader(body: SampledBody | undefined): Record<string, string> {
  return body === undefined || body.type === 'application/json'
    ? {}
    : { 'Content-Type': body.type };
}

function bodyOf({ format, value }: SampledBody): string {
  if (format === 'json') return `json=${codeOf(value, 1)}`;
  if (format === 'text') return `data=${codeOf(value, 1)}.encode()`;
  const fields = Object.entries(Object(value) as Record<string, unknown>);
  if (format === 'form') {
    const texts = fields.map(([name, one]) => [
      name,
      Array.isArray(one) ? one.map(textOf) : textOf(one),
    ]);
    return `data=${codeOf(Object.fromEntries(texts), 1)}`;
  }
  // Only a file makes the library write a multipart form; one without a name is a field.
  const parts = fields.flatMap(([name, one]) => [one].flat().map((part) => [name, textOf(part)]));
  const lines = parts.map(
    ([name, text]) => `        (${codeOf(name, 2)}, (None, ${codeOf(text, 2)})),\n`,
  );
  return `files=[\n${lines.join('')}    ]`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value as Python writes it. JSON's texts are texts of Python as well. */
function codeOf(value: unknown, level: number): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (value === null || value === undefined) return 'None';
  if (Array.isArray(value))
    return block(
      '[',
      value.map((one) => codeOf(one, level + 1)),
      ']',
      level,
    );
  if (!isFields(value)) return JSON.stringify(value);
  const pairs = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${codeOf(one, level + 1)}`,
  );
  return block('{', pairs, '}', level);
}

function block(open: string, parts: readonly string[], close: string, level: number): string {
  if (parts.length === 0) return `${open}${close}`;
  const indent = '    '.repeat(level);
  return `${open}\n${parts.map((part) => `${indent}    ${part},\n`).join('')}${indent}${close}`;
}
