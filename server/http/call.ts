import type { Request, Response } from 'express';

import { parseBody } from '../contract/body.ts';
import { Failure } from '../world/failure.ts';
import { takeFault } from '../world/faults.ts';
import { checkType, findOperation, readBytes } from './conversation.ts';
import { sessionOf } from './sessions.ts';
import type { Answers } from '../contract/answers.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation, Path } from '../contract/operation.ts';
import type { Domain } from '../world/domain.ts';
import type { Fault } from '../world/faults.ts';
import type { Session } from '../world/session.ts';
import type { Log } from './conversation.ts';

/** One API, as all requests to it share it. */
export interface Api {
  contract: Contract;
  answers: Answers;
  /** What the mock knows beyond the contract; undefined for an API that it has no code for. */
  domain: Domain | undefined;
  /** The same for every API, by name: what is due in a session may be any API's. */
  domains: ReadonlyMap<string, Domain>;
  log: Log;
}

/** One request on its way, and what becomes known of it. */
export interface Call {
  api: Api;
  request: Request;
  response: Response;
  /** When it arrived, on the process's own clock. */
  arrived: number;
  session: Session;
  path: Path | undefined;
  operation: Operation | undefined;
  /** Values of the path's parameters by name. */
  params: Record<string, string>;
  /** Why the request goes no further. */
  refused: unknown;
  effect: Fault['effect'] | undefined;
  /** The body as it was sent; empty for none. */
  bytes: Buffer;
  body: unknown;
  /** Why the body is text, as it could not be parsed; undefined where it was, or there is none. */
  unparsed: Error | undefined;
}

/** A request with its session, its operation where there is one, and the fault that it meets. */
export function openCall(api: Api, request: Request, response: Response): Call {
  const { contract } = api;
  const session = sessionOf(response);
  const call: Call = {
    api,
    request,
    response,
    arrived: performance.now(),
    session,
    path: undefined,
    operation: undefined,
    params: {},
    refused: undefined,
    effect: undefined,
    bytes: Buffer.alloc(0),
    body: undefined,
    unparsed: undefined,
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
 * What needs no world: the body, which may come slowly and must not hold up the session's other
 * requests meanwhile, and the credentials' shape. The body comes before these, as the journal has that
 * of a refused request as well.
 */
export async function prepare(call: Call): Promise<void> {
  const { request, path, operation, params, effect } = call;
  if (!path || !operation || effect?.kind === 'drop') {
    await readBody(call);
    return;
  }
  try {
    const unreadable = await readBody(call);
    if (effect?.kind === 'status') return;
    const { query, headers } = request;
    await path.validator().checkCredentials(operation, { params, query, headers });
    if (unreadable) throw unreadable;
    checkType(request, operation, call.bytes);
  } catch (error) {
    call.refused = error;
  }
}

/** Reads the body and parses it; returns why it cannot be read, as what else is wrong comes before that. */
async function readBody(call: Call): Promise<Error | undefined> {
  try {
    call.bytes = await readBytes(call.request, call.response, call.operation);
  } catch (error) {
    return error as Error; // the cast: nothing else is thrown there
  }
  if (call.bytes.length === 0) return undefined;
  try {
    call.body = await parseBody(call.bytes, call.request.headers['content-type']);
  } catch (error) {
    call.body = call.bytes.toString();
    call.unparsed = error as Error; // the cast: nor here
  }
  return undefined;
}
