import type { Request, Response } from 'express';

import { Failure } from '../world/failure.ts';
import { takeFault } from '../world/faults.ts';
import { findOperation } from './conversation.ts';
import { sessionOf } from './sessions.ts';
import type { Contract, Operation, Path } from '../contract/contract.ts';
import type { Exchange } from '../contract/exchange.ts';
import type { Fault } from '../world/faults.ts';
import type { Session } from '../world/session.ts';

/** One request on its way, and what becomes known of it. */
export interface Call {
  request: Request;
  response: Response;
  session: Session;
  path: Path | undefined;
  operation: Operation | undefined;
  /** Why no operation was found. */
  lost: Failure | undefined;
  effect: Fault['effect'] | undefined;
  exchange: Exchange | undefined;
  body: unknown;
}

/** A request with its session, its operation where there is one, and the fault that it meets. */
export function openCall(contract: Contract, request: Request, response: Response): Call {
  const session = sessionOf(response);
  const call: Call = {
    request,
    response,
    session,
    path: undefined,
    operation: undefined,
    lost: undefined,
    effect: undefined,
    exchange: undefined,
    body: undefined,
  };
  try {
    Object.assign(call, findOperation(contract, request));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    call.lost = error;
  }
  if (call.operation) {
    const { domain } = contract;
    const target = {
      domain,
      operation: call.operation.id,
      method: call.operation.method.toUpperCase(),
      path: request.baseUrl + request.path,
    };
    call.effect = takeFault(session.faults, target, session.chance);
  }
  return call;
}
