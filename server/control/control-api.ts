// A request's way through the control API. It takes the steps of any API, but no turn, and has no journal.
import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { preferredType } from '../contract/accept.ts';
import { checkAccepted } from '../http/content-type.ts';
import { defectText } from '../http/defect.ts';
import { findOperation, optionsReply } from '../http/find-operation.ts';
import { problemReply } from '../http/problem.ts';
import { readBody } from '../http/body.ts';
import { check } from '../http/read.ts';
import { assertValid, jsonReply } from '../http/reply.ts';
import { send } from '../http/send.ts';
import { Failure } from '../world/failure.ts';
import { written } from '../world/reply.ts';
import { sendLong } from './long-reply.ts';
import { sessionNamed } from './names.ts';
import { checkAccess } from './guard.ts';
import { handlers } from './handlers.ts';
import { STREAM, streamEntries } from './stream.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation } from '../contract/operation.ts';
import type { Log } from '../http/log.ts';
import type { HandlerResult } from '../http/reply.ts';
import type { Reply } from '../world/reply.ts';
import type { Control, ControlContext, LongReply } from './context.ts';
import type { Access } from './guard.ts';

/** A handler as the pipeline sees it; handlers.ts has checked it against its operation. */
type AnyHandler = (request: unknown, context: ControlContext) => Promise<HandlerResult | LongReply>;

/**
 * Answers the requests to the control API.
 * @param contract the contract of the control API
 * @param access who may use it
 */
export function controlApi(
  contract: Contract,
  control: Control,
  access: Access,
  log: Log,
): RequestHandler {
  async function respond(request: Request, response: Response): Promise<void> {
    checkAccess(access, request.headers);
    const options = optionsReply(contract, request);
    if (options) {
      send(response, written(options));
      return;
    }
    const found = findOperation(contract, request);
    const { operation } = found;
    const body = await readBody(request, response, contract, operation);
    const checked = check(request, found, body, { strict: true, scopes: false });
    try {
      if (checked.kind !== 'valid') throw checked.refusal;
      // Before the handler, as a refused request changes nothing.
      checkAccepted(request, operation, successOf(operation, request));
      if (operation.id === 'streamEntries')
        await stream(request, response, String(checked.request.path['session']));
      else await answer(response, operation, checked.request, originOf(request));
    } catch (error) {
      if (response.headersSent) throw error;
      send(response, written(problemOf(error, { ...partsOf(request), body: body.value }, log)));
    }
  }

  /** @throws Error for a reply that breaks the contract */
  async function answer(
    response: Response,
    operation: Operation,
    request: unknown,
    origin: string,
  ): Promise<void> {
    // The casts: every operation but the stream has a handler. It takes a request that keeps its contract.
    const handler = handlers[operation.id as keyof typeof handlers] as unknown as AnyHandler;
    const result = await handler(request, { ...control, real: Date.now(), origin });
    if ('text' in result) await sendLong(response, result);
    else {
      const reply = jsonReply(result);
      assertValid(operation, reply);
      send(response, written(reply));
    }
  }

  async function stream(request: Request, response: Response, session: string): Promise<void> {
    const { journal } = await sessionNamed(control.sessions, session);
    if (request.method === 'HEAD') send(response, written(STREAM));
    else streamEntries(response, journal);
  }

  return (request: Request, response: Response, next: NextFunction) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent) next(error);
      else send(response, written(problemOf(error, partsOf(request), log)));
    });
  };
}

/** The success of an operation, as far as a client accepts or refuses it. */
function successOf(
  { responses }: Operation,
  { headers: { accept } }: Request,
): Pick<Reply, 'status' | 'headers'> {
  const status = responses.usual;
  const types = Object.keys(responses.get(status)?.content ?? {});
  const type = preferredType(accept, types) ?? types[0];
  return { status, headers: type === undefined ? {} : { 'content-type': type } };
}

function originOf({ protocol, headers: { host = 'localhost' } }: Request): string {
  return `${protocol}://${host}`;
}

/** The parts of a request that are known before its body is read. */
function partsOf({ path, query, headers }: Request): object {
  return { path, query, headers };
}

/** @param asked its secrets show in no log */
function problemOf(error: unknown, asked: object, log: Log): Reply {
  if (!(error instanceof Failure)) {
    log(defectText(error, asked));
    return problemReply(new Failure(500, 'The mock has failed.'));
  }
  const { violations } = error;
  return problemReply(error, violations.length > 0 ? violations : undefined);
}
