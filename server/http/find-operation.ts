import type { Request } from 'express';

import { Failure } from '../world/failure.ts';
import { searchOf } from './search.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation, Path } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';

/** The operation of a request, and the values of its path's parameters, still URL-encoded. */
export interface Found {
  operation: Operation;
  params: Record<string, string>;
}

/** @throws Failure 404 for an unknown path, 405 for another method, 400 for a path that is not well encoded */
export function findOperation(contract: Contract, request: Request): Found {
  const found = contract.find(request.path, searchOf(request));
  const [first] = found;
  if (!first) {
    throw new Failure(404, `${contract.domain} has no path ${request.path}.`);
  }
  for (const method of request.method === 'HEAD' ? ['HEAD', 'GET'] : [request.method]) {
    for (const { path, params } of found) {
      const operation = path.operations.get(method.toLowerCase());
      if (operation) return { operation, params };
    }
  }
  const Allow = methodsOf(found.map(({ path }) => path));
  const message = `${first.path.template} has no ${request.method}; it has ${Allow}.`;
  throw new Failure(405, message, { headers: { Allow } });
}

/** True for a path that begins with its contract's own name, and is none below the mount of that name. */
export function isRooted(contract: Contract, request: Request): boolean {
  const { path } = request;
  const mount = `/${contract.domain}`;
  if (path !== mount && !path.startsWith(`${mount}/`)) return false;
  const search = searchOf(request);
  try {
    const below = contract.find(path.slice(mount.length) || '/', search);
    return below.length === 0 && contract.find(path, search).length > 0;
  } catch {
    return false; // it is not well encoded, and is refused below the mount
  }
}

/**
 * The reply to an OPTIONS request, with the methods of its path. Any other request, a path that the contract does not
 * have, and one with an OPTIONS of its own are left to findOperation(): then undefined.
 */
export function optionsReply(contract: Contract, request: Request): Reply | undefined {
  if (request.method !== 'OPTIONS') return undefined;
  try {
    const paths = contract.find(request.path, searchOf(request)).map(({ path }) => path);
    if (paths.length === 0 || paths.some(({ operations }) => operations.has('options'))) {
      return undefined;
    }
    return { status: 204, headers: { Allow: methodsOf(paths) }, body: undefined };
  } catch {
    return undefined;
  }
}

function methodsOf(paths: readonly Path[]): string {
  const methods = paths
    .flatMap(({ operations }) => [...operations.keys()])
    .map((method) => method.toUpperCase());
  const implied = [...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  return [...new Set([...methods, ...implied])].join(', ');
}
