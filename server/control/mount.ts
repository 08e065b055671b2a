// The control API's own way of a request: access, contract, handler, contract. It is in no journal.
import { STATUS_CODES } from 'node:http';

import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { parseBody } from '../contract/body.ts';
import {
  allowedMethods,
  checkAccepted,
  checkType,
  findOperation,
  readBytes,
  send,
  typeOf,
} from '../http/conversation.ts';
import { Failure } from '../world/failure.ts';
import { checkAccess } from './guard.ts';
import { handlers } from './handlers.ts';
import { sessionNamed } from './sessions.ts';
import { STREAM, streamEntries } from './stream.ts';
import type { components } from '../../generated/control.d.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import type { Reply } from '../contract/exchange.ts';
import type { Log } from '../http/conversation.ts';
import type { Control } from './context.ts';
import type { Access } from './guard.ts';

/** A handler as the pipeline sees it; handlers.ts has checked it against its operation. */
type AnyHandler = (
  request: unknown,
  control: Control,
) => Promise<{ status: number; body?: unknown }>;

/**
 * @param contract the contract of the control API
 * @param access who may use it
 */
export function mountControl(
  contract: Contract,
  control: Control,
  access: Access,
  log: Log,
): RequestHandler {
  async function respond(request: Request, response: Response): Promise<void> {
    checkAccess(access, request.headers);
    const { path, operation, params } = findOperation(contract, request);
    if (!operation) {
      response.set('Allow', allowedMethods(path)).sendStatus(204);
      return;
    }
    const asked = { params, query: request.query, headers: request.headers };
    const exchange = await path.validator().open(operation, asked);
    const bytes = await readBytes(request, response, operation);
    checkType(request, operation, bytes);
    const body =
      bytes.length > 0 ? await parseBody(bytes, request.headers['content-type']) : undefined;
    await exchange.checkRequest(body, typeOf(request, operation));
    // Before the handler, as a refused request changes nothing.
    checkAccepted(request, operation, typeOfAnswer(operation));
    if (operation.id === 'streamEntries') {
      const { session } = exchange.request.path as { session: string };
      const { journal } = sessionNamed(control.sessions, session);
      if (request.method === 'HEAD') send(response, STREAM);
      else streamEntries(response, journal);
      return;
    }
    const handler = handlers[operation.id as keyof typeof handlers] as unknown as AnyHandler;
    const { status, body: answer } = await handler(exchange.request, control);
    const headers = answer === undefined ? {} : { 'content-type': 'application/json' };
    const reply: Reply = { status, headers, body: answer };
    const violations = await exchange.checkReply(reply);
    if (violations.length > 0) {
      throw new Error(`${operation.id} breaks its contract: ${JSON.stringify(violations)}`);
    }
    send(response, reply);
  }

  return (request: Request, response: Response, next: NextFunction) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent) next(error);
      else send(response, problemReply(error, log));
    });
  };
}

/** The content type that an operation answers in where all is well; undefined where it has no body. */
function typeOfAnswer({ responses }: Operation): string | undefined {
  const [success] = responses.values();
  return Object.keys(success?.content ?? {})[0];
}

function problemReply(error: unknown, log: Log): Reply {
  if (!(error instanceof Failure))
    log(error instanceof Error ? (error.stack ?? '') : String(error));
  const failure = error instanceof Failure ? error : new Failure(500, 'The mock has failed.');
  const { status, message, violations } = failure;
  const body: components['schemas']['Problem'] = {
    title: STATUS_CODES[status] ?? 'Failure',
    status,
    detail: message,
    ...(violations.length > 0 ? { violations: [...violations] } : {}),
  };
  return {
    status,
    headers: { ...failure.headers, 'content-type': 'application/problem+json' },
    body,
  };
}
