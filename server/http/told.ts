// The request as its entry tells it. Whatever the contract calls a secret is masked before anything keeps it.
import type { IncomingHttpHeaders } from 'node:http';

import type { Request } from 'express';

import { resolve } from '../contract/document.ts';
import { templateOf } from '../contract/template.ts';
import { fingerprintsIn } from '../world/fingerprint.ts';
import { MASK } from '../world/mask.ts';
import { oncePer } from '../world/once-per.ts';
import { isSecretName } from '../world/secret-name.ts';
import { searchOf } from './search.ts';
import type { Contract } from '../contract/contract.ts';
import type { Document, SchemaObject } from '../contract/document.ts';
import type { Operation, Path } from '../contract/operation.ts';
import type { Fingerprints } from '../world/fingerprint.ts';

type Fields = Record<string, unknown>;

/** The parts of a request that may have secrets of the contract's own. */
export interface Told {
  /** The path below the mount. */
  path: string;
  query: Fields;
  headers: IncomingHttpHeaders;
  /** The values that are masked, by their places in the entry. */
  concealed: Fingerprints;
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
  const names = namesOf(document)(operation);
  const path = pathOf(contract, request);
  // Express reads the query anew each time.
  const asked = request.query;
  const query = without(asked, names.query);
  const headers = without(request.headers, names.header);
  // Most operations mask nothing, and a walk over Node's headers takes long.
  const concealed = {
    ...(path !== request.path && concealedIn(contract, request.path, path)),
    ...(names.query.length > 0 && fingerprintsIn(asked, query, '/query')),
    ...(names.header.length > 0 && fingerprintsIn(request.headers, headers, '/headers')),
  };
  // The cast: names stay as they are.
  return { path, query, headers: headers as IncomingHttpHeaders, concealed };
}

/** The segments of a path that are masked. An entry has the mount before them. */
function concealedIn({ domain }: Contract, path: string, told: string): Fingerprints {
  const segments = [path, told].map((one) => `/${domain}${one}`.split('/'));
  return fingerprintsIn(segments[0], segments[1], '/path');
}

/** The names under which each operation of a contract takes secrets. */
const namesOf = oncePer((document: Document) => {
  const none = namesOfOperation(document, undefined);
  const of = oncePer((operation: Operation) => namesOfOperation(document, operation));
  return (operation: Operation | undefined) => (operation ? of(operation) : none);
});

function namesOfOperation(
  document: Document,
  operation: Operation | undefined,
): { header: string[]; query: string[] } {
  return {
    header: namesIn(document, operation, 'header'),
    query: namesIn(document, operation, 'query'),
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
  if (there.length === 0) return { ...fields };
  return { ...fields, ...Object.fromEntries(there.map((name) => [name, MASK])) };
}

/** The path of a request. Its template counts, whatever the method. */
function pathOf(contract: Contract, request: Request): string {
  if (!hasSecretPath(contract)) return request.path;
  const paths = pathsOf(contract, request);
  return paths.reduce((path, { template }) => maskedBy(template, path), request.path);
}

/** True if any path of a contract has a parameter with the name of a secret. */
const hasSecretPath = oncePer(({ document }: Contract) =>
  Object.keys(document.paths)
    .flatMap((template) => templateOf(template).segments.flatMap((one) => one.names))
    .some(isSecretName),
);

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
