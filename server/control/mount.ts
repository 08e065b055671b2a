// The control API's own way of a request: access, contract, handler, contract. It is in no journal.
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
import { problemReply } from '../http/problem.ts';
import { checkReply, jsonReply } from '../http/reply.ts';
import { Failure } from '../world/failure.ts';
import { sessionNamed } from './context.ts';
import { checkAccess } from './guard.ts';
import { handlers } from './handlers.ts';
import { STREAM, streamEntries } from './stream.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';
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
    const bytes = await readBytes(request, response, operation);
    checkType(request, operation, bytes);
    const body =
      bytes.length > 0 ? await parseBody(bytes, request.headers['content-type']) : undefined;
    const type = typeOf(request, operation);
    const valid = await path.validator().checkRequest(operation, asked, body, type);
    // Before the handler, as a refused request changes nothing.
    checkAccepted(request, operation, typeOfAnswer(operation));
    if (operation.id === 'streamEntries') {
      const { session = '' } = params;
      const { journal } = sessionNamed(control.sessions, session);
      if (request.method === 'HEAD') send(response, STREAM);
      else streamEntries(response, journal);
      return;
    }
    // The casts: every operation but the stream has a handler, which takes what is checked here.
    const handler = handlers[operation.id as keyof typeof handlers] as unknown as AnyHandler;
    const reply = jsonReply(await handler(valid, control));
    await checkReply(operation, reply);
    send(response, reply);
  }

  return (request: Request, response: Response, next: NextFunction) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent) next(error);
      else send(response, refusalOf(error, log));
    });
  };
}

/** The content type that an operation answers in where all is well; undefined where it has no body. */
function typeOfAnswer({ responses }: Operation): string | undefined {
  const [success] = responses.values();
  return Object.keys(success?.content ?? {})[0];
}

function refusalOf(error: unknown, log: Log): Reply {
  if (!(error instanceof Failure)) {
    log(error instanceof Error ? (error.stack ?? '') : String(error));
    return problemReply(new Failure(500, 'The mock has failed.'));
  }
  const { violations } = error;
  return problemReply(error, violations.length > 0 ? violations : undefined);
}
