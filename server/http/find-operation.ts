import type { Request } from 'express';

import { Failure } from '../world/failure.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation, Path } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';

/** The operation of a request, and the values of its path's parameters. */
export interface Found {
  operation: Operation;
  params: Record<string, string>;
}

/** @throws Failure 404 for an unknown path, 405 for another method, 400 for a path that is not well encoded */
export function findOperation(contract: Contract, request: Request): Found {
  const found = contract.find(request.path);
  if (!found) throw new Failure(404, `${contract.domain} has no path ${request.path}.`);
  const { path, params } = found;
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const operation = path.operations.get(method.toLowerCase());
  if (operation) return { operation, params };
  const Allow = methodsOf(path);
  const message = `${request.path} has no ${request.method}; it has ${Allow}.`;
  throw new Failure(405, message, { headers: { Allow } });
}

/**
 * The reply to an OPTIONS request, with the methods of its path. Any other request, and a path that the contract does
 * not have, are left to findOperation(): then undefined.
 */
export function optionsReply(contract: Contract, request: Request): Reply | undefined {
  if (request.method !== 'OPTIONS') return undefined;
  try {
    const found = contract.find(request.path);
    return found && { status: 204, headers: { Allow: methodsOf(found.path) }, body: undefined };
  } catch {
    return undefined;
  }
}

function methodsOf(path: Path): string {
  const methods = [...path.operations.keys()].map((method) => method.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}
