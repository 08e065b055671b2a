import type { Request } from 'express';

import { takeFault } from '../world/faults.ts';
import { findOperation } from './find-operation.ts';
import { sessionNameOf } from './session-name.ts';
import type { Contract } from '../contract/contract.ts';
import type { Fault } from '../world/faults.ts';
import type { Session } from '../world/session.ts';
import type { Sessions } from '../world/sessions.ts';
import type { Found } from './find-operation.ts';

/** A request to an API on its arrival: it has an operation, or is refused. */
export interface Arrival {
  /** The time of arrival by performance.now(). */
  at: number;
  session: Session;
  /** Undefined if no operation was found. Then there is a refusal. */
  found?: Found;
  refusal?: unknown;
  /** The fault that the request meets. */
  fault?: Fault['effect'] | undefined;
}

/** Finds a request's session, its operation, and the fault that it meets. A session that does not exist is made. */
export function arrive(sessions: Sessions, contract: Contract, request: Request): Arrival {
  const at = performance.now();
  const session = sessions.use(sessionNameOf(request));
  try {
    const found = findOperation(contract, request);
    const { id: operation, method } = found.operation;
    const path = request.baseUrl + request.path;
    const target = { domain: contract.domain, operation, method: method.toUpperCase(), path };
    const fault = takeFault(session.faults, target, session.chance);
    return { at, session, found, fault };
  } catch (refusal) {
    return { at, session, refusal };
  }
}
