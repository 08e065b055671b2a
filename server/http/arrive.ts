import type { Request, Response } from 'express';

import { findOperation } from './find-operation.ts';
import { sessionNameOf } from './session-name.ts';
import type { Contract } from '../contract/contract.ts';
import type { Found } from './find-operation.ts';

/** A request to an API on its arrival: it has an operation, or it is refused. */
export type Arrival = { at: number; session: string } & ({ found: Found } | { refusal: unknown });

/**
 * Finds the operation that a request means.
 * @returns also the session's name, as the session is made by the turn alone, and the time by performance.now()
 */
export function arrive(contract: Contract, request: Request, response: Response): Arrival {
  const at = performance.now();
  const session = sessionNameOf(response);
  try {
    return { at, session, found: findOperation(contract, request) };
  } catch (refusal) {
    return { at, session, refusal };
  }
}
