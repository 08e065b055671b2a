// The request as its entry tells it. Whatever the contract calls a secret is masked before anything keeps it.
import type { IncomingHttpHeaders } from 'node:http';

import type { Request } from 'express';

import { resolve } from '../contract/document.ts';
import { templateOf } from '../contract/template.ts';
import { MASK } from '../world/mask.ts';
import { isSecretName } from '../world/secret-name.ts';
import { searchOf } from './search.ts';
import type { Contract } from '../contract/contract.ts';
import type { Document, SchemaObject } from '../contract/document.ts';
import type { Operation, Path } from '../contract/operation.ts';

type Fields = Record<string, unknown>;

/** The parts of a request that may have secrets of the contract's own. */
export interface Told {
  /** The path below the mount. */
  path: string;
  query: Fields;
  headers: IncomingHttpHeaders;
}

/**
 * Masks API keys, parameters of the format `password`, and the parameters of a path that have the name of a secret.
 * @param operation undefined where none was found
 */
export function toldOf(
  contract: Contract,
  operation: Operation | undefined,
  request: Request,
): Told {
  const { document } = contract;
  const { query, headers } = request;
  return {
    path: pathOf(contract, request),
    query: without(query, namesIn(document, operation, 'query')),
    // The cast: names stay as they are.
    headers: without(headers, namesIn(document, operation, 'header')) as IncomingHttpHeaders,
  };
}

/** The names under which an API, or this operation, takes secrets. Those of headers are in lower case. */
function namesIn(
  document: Document,
  operation: Operation | undefined,
  place: 'header' | 'query',
): string[] {
  const keys = Object.values(document.components?.securitySchemes ?? {}).filter(
    ({ type }) => type === 'apiKey',
  );
  const parameters = (operation?.parameters ?? []).filter(
    ({ schema }) =>
      typeof schema === 'object' && resolve<SchemaObject>(document, schema).format === 'password',
  );
  return [...keys, ...parameters]
    .filter((one) => one.in === place)
    .map(({ name = '' }) => (place === 'header' ? name.toLowerCase() : name));
}

function without(fields: Fields, names: readonly string[]): Fields {
  const there = names.filter((name) => Object.hasOwn(fields, name));
  return { ...fields, ...Object.fromEntries(there.map((name) => [name, MASK])) };
}

/** The path of a request. Its template counts, whatever the method. */
function pathOf(contract: Contract, request: Request): string {
  const paths = pathsOf(contract, request);
  return paths.reduce((path, { template }) => maskedBy(template, path), request.path);
}

function pathsOf(contract: Contract, request: Request): Path[] {
  try {
    return contract.find(request.path, searchOf(request)).map(({ path }) => path);
  } catch {
    // A path that is not well encoded has no template.
    return [];
  }
}

/** The template ends where the path does, which may have a base path before. Either may have a slash more at its end. */
function maskedBy(template: string, path: string): string {
  const names = templateOf(template).segments.map((one) => one.names);
  if (names.length > 0 && template.endsWith('/') && !path.endsWith('/')) names.pop();
  const segments = path.split('/');
  const base = segments.length - names.length;
  return segments
    .map((segment, i) => ((names[i - base] ?? []).some(isSecretName) ? MASK : segment))
    .join('/');
}
