import type { Request, Response } from 'express';

import { Failure } from '../world/failure.ts';
import { takeFault } from '../world/faults.ts';
import { findOperation, readBytes } from './conversation.ts';
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
  /** Why the request goes no further. */
  refused: unknown;
  effect: Fault['effect'] | undefined;
  exchange: Exchange | undefined;
  /** The body as it was sent; empty for none. */
  bytes: Buffer;
  body: unknown;
  /** Whether the body is text, as it could not be parsed. */
  unparsed: boolean;
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
    refused: undefined,
    effect: undefined,
    exchange: undefined,
    bytes: Buffer.alloc(0),
    body: undefined,
    unparsed: false,
  };
  try {
    Object.assign(call, findOperation(contract, request));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    call.refused = error;
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

/**
 * What needs no world: the validator, the credentials' shape, and the body, which may come slowly and must
 * not hold up the session's other requests meanwhile.
 */
export async function prepare(call: Call): Promise<void> {
  const { request, response, path, operation, effect } = call;
  if (!path || !operation) return;
  try {
    call.exchange = await path.validator().open(operation, request);
    if (effect?.kind === 'status' || effect?.kind === 'drop') return;
    await call.exchange.checkCredentials();
    call.bytes = await readBytes(request, response, operation);
  } catch (error) {
    call.refused = error;
  }
}
