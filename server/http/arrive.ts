import type { Request, Response } from 'express';

import { findOperation } from './find-operation.ts';
import { sessionNameOf } from './session-name.ts';
import type { Contract } from '../contract/contract.ts';
import type { Fault } from '../world/faults.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Found } from './find-operation.ts';

/** A request to an API on its arrival: it has an operation, and perhaps meets a fault, or it is refused. */
export type Arrival = { at: number; session: string } & (
  { found: Found; fault: Fault['effect'] | undefined } | { refusal: unknown }
);

/**
 * Finds the operation that a request means, and the fault that it meets in its session.
 * @returns also the session's name, as the session is made by the turn alone, and the time by performance.now()
 */
export function arrive(
  sessions: Sessions,
  contract: Contract,
  request: Request,
  response: Response,
): Arrival {
  const at = performance.now();
  const session = sessionNameOf(response);
  try {
    const found = findOperation(contract, request);
    const { id: operation, method } = found.operation;
    // With the mount, also where the API is served without it.
    const path = `/${contract.domain}${request.path}`;
    const target = { domain: contract.domain, operation, method: method.toUpperCase(), path };
    const there = sessions.find(session);
    const fault = there?.faults.take(target);
    return { at, session, found, fault };
  } catch (refusal) {
    return { at, session, refusal };
  }
}
