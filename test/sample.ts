import { resolve } from '../server/contract/document.ts';
import { fresh } from './domains/mobile-data-plan/fresh.ts';
import type { Contract } from '../server/contract/contract.ts';
import type { Operation } from '../server/contract/operation.ts';
import type { Example, MediaType, Parameter } from '../server/contract/document.ts';

/** A request made of the contract's own examples. */
export interface Sample {
  method: string;
  path: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
  type: string | undefined;
}

/** Updates the fixed times in a domain's examples. The domain would refuse them today. */
const REFRESH: Record<string, (body: unknown) => unknown> = { 'mobile-data-plan': fresh };

/** The happy request of an operation: its parameters' examples, and its first example body. */
export function sampleOf(contract: Contract, operation: Operation): Sample {
  const [type, media] = [...operation.bodies][0] ?? [];
  const valuesIn = (place: Parameter['in']) =>
    Object.fromEntries(
      operation.parameters
        .filter((one) => one.in === place && (place === 'path' || one.required === true))
        .map((one) => [one.name, String(one.example)]),
    );
  return {
    method: operation.method,
    path: valuesIn('path'),
    query: valuesIn('query'),
    headers: { ...valuesIn('header'), ...credentialsOf(contract, operation) },
    body: media && firstExample(contract, media),
    type,
  };
}

/** Headers with credentials in the shape that the operation asks for. */
export function credentialsOf(contract: Contract, operation: Operation): Record<string, string> {
  const { document } = contract;
  const requirement = operation.security[0] ?? {};
  const headers = Object.keys(requirement).map((name): [string, string] => {
    const scheme = document.components?.securitySchemes?.[name];
    return scheme?.type === 'apiKey'
      ? [scheme.name ?? '', 'demo']
      : ['Authorization', 'Bearer demo'];
  });
  return Object.fromEntries(headers);
}

/** The sample's URL below the mount. */
export function urlOf(
  operation: Operation,
  { path, query }: Pick<Sample, 'path' | 'query'>,
): string {
  const filled = operation.path.template.replace(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(path[name] ?? ''),
  );
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** The sample for fetch(). A form is sent as one. */
export function initOf({ method, headers, body, type }: Sample): RequestInit {
  if (body === undefined) return { method: method.toUpperCase(), headers };
  if (type !== 'multipart/form-data') {
    const own = { ...headers, 'content-type': type ?? 'application/json' };
    return { method: method.toUpperCase(), headers: own, body: JSON.stringify(body) };
  }
  const form = new FormData();
  for (const [name, value] of Object.entries(body as object)) form.set(name, String(value));
  return { method: method.toUpperCase(), headers, body: form };
}

function firstExample(contract: Contract, media: MediaType): unknown {
  const [example] = Object.values(media.examples ?? {});
  const body = example && structuredClone(resolve<Example>(contract.document, example).value);
  return REFRESH[contract.domain]?.(body) ?? body;
}
