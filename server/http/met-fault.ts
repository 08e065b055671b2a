// The fault that a request meets in its session.
import type { Request } from 'express';

import { percentDecoded } from '../contract/percent-decoded.ts';
import type { Contract } from '../contract/contract.ts';
import type { Effect, Faults } from '../world/faults.ts';
import type { Found } from './find-operation.ts';

/**
 * Takes the first rule of a session that is for a request.
 * @param faults of the session
 * @param body as it was parsed, or its text; undefined for none
 * @returns undefined for a request that meets none
 * @throws whatever the condition of a test's rule throws
 */
export function metFault(
  faults: Faults,
  { domain }: Contract,
  { method, path, query, headers }: Request,
  { operation, params }: Found,
  body: unknown,
): Effect | undefined {
  // With the mount, also where the API is served without it.
  const target = {
    domain,
    operation: operation.id,
    method: operation.method.toUpperCase(),
    path: `/${domain}${path}`,
  };
  return faults.take(target, () => ({ method, path: decoded(params), query, headers, body }));
}

function decoded(params: Found['params']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, percentDecoded(value)]),
  );
}
