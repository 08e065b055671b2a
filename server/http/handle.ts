import express from 'express';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { Answers } from '../contract/answers.ts';
import { parseBody } from '../contract/body.ts';
import { parsePreference } from '../contract/preference.ts';
import { Failure } from '../world/failure.ts';
import { failureReply } from './failures.ts';
import type { Contract, Operation, Path } from '../contract/contract.ts';
import type { Method } from '../contract/document.ts';
import type { Exchange, Reply } from '../contract/exchange.ts';
import type { Domain } from '../domains/domain.ts';

const readBytes = express.raw({ type: () => true, limit: '1mb' });

const DYNAMIC_TRIES = 100;

/** Where the mock tells about its own defects. */
export type Log = (message: string) => void;

/**
 * The one way of a request through a contract: path, method, credentials, body, answer, and the check of
 * the reply before it is sent.
 * @param contract the contract that the requests below the mount are for
 * @param domain what the mock knows about the API beyond its contract; undefined where it knows nothing
 */
export function handle(contract: Contract, domain: Domain | undefined, log: Log): RequestHandler {
  const answers = new Answers(contract.document);

  async function respond(request: Request, response: Response): Promise<void> {
    const { path, operation } = findOperation(contract, request);
    if (!operation) {
      response.set('Allow', allowed(path)).sendStatus(204);
      return;
    }
    const exchange = await path.validator().open(operation, request);
    let reply: Reply;
    try {
      reply = await answer(request, response, operation, exchange);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      reply = failureReply(error, operation, contract, domain);
      // What any server may refuse, such as a body that is too large, no operation documents.
      if (!operation.responses.has(reply.status)) {
        send(response, reply);
        return;
      }
    }
    const violations = await exchange.checkReply(reply);
    if (violations.length > 0) {
      const places = violations.map(({ place, message }) => `${place} ${message}`).join('; ');
      throw new Error(
        `The reply ${reply.status} of ${operation.id} breaks the contract: ${places}`,
      );
    }
    send(response, reply);
  }

  async function answer(
    request: Request,
    response: Response,
    operation: Operation,
    exchange: Exchange,
  ): Promise<Reply> {
    await exchange.checkCredentials();
    const { body, type } = await readBody(request, response, operation);
    await exchange.checkRequest(body, type);
    const preference = parsePreference(request.headers['prefer']);
    let reply = answers.answer(operation, preference);
    // The generator cannot keep every rule of a schema; the next seed may.
    for (let tries = 1; preference.dynamic && tries < DYNAMIC_TRIES; tries += 1) {
      if ((await exchange.checkReply(reply)).length === 0) break;
      reply = answers.answer(operation, preference);
    }
    const accepted = reply.headers['content-type'];
    if (accepted !== undefined && request.accepts(accepted) === false) {
      throw new Failure(406, `${operation.id} answers ${accepted} only.`);
    }
    return reply;
  }

  return (request: Request, response: Response, next: NextFunction) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent) {
        next(error);
        return;
      }
      if (!(error instanceof Failure))
        log(error instanceof Error ? (error.stack ?? '') : String(error));
      const failure =
        error instanceof Failure
          ? error
          : new Failure(500, 'The mock has failed; its log says why.');
      send(response, failureReply(failure, undefined, contract, domain));
    });
  };
}

/** The operation that is meant; none for OPTIONS, which asks about the path itself. */
function findOperation(
  contract: Contract,
  request: Request,
): { path: Path; operation: Operation | undefined } {
  const found = contract.find(request.path);
  if (!found) throw new Failure(404, `${contract.domain} has no path ${request.path}.`);
  const { path } = found;
  if (request.method === 'OPTIONS') return { path, operation: undefined };
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const operation = path.operations.get(method.toLowerCase() as Method);
  if (!operation) {
    const headers = { Allow: allowed(path) };
    throw new Failure(405, `${request.path} has no ${request.method}; it has ${headers.Allow}.`, {
      headers,
    });
  }
  return { path, operation };
}

function allowed(path: Path): string {
  const methods = [...path.operations.keys()].map((method) => method.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

async function readBody(
  request: Request,
  response: Response,
  operation: Operation,
): Promise<{ body: unknown; type: string | undefined }> {
  const [preferred] = operation.bodyTypes;
  if (preferred === undefined) return { body: undefined, type: undefined };
  const bytes = await new Promise<Buffer>((done, fail) => {
    readBytes(request, response, (error?: unknown) => {
      if (error === undefined) done(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      else fail(bodyFailure(error as Error));
    });
  });
  if (bytes.length === 0) return { body: undefined, type: preferred };
  const type = request.is(operation.bodyTypes);
  const sent = request.headers['content-type'];
  if (typeof type !== 'string') {
    const reads = operation.bodyTypes.join(', ');
    throw new Failure(
      415,
      `The body is ${sent ?? 'of no content type'}; ${operation.id} reads ${reads}.`,
    );
  }
  return { body: await parseBody(bytes, sent), type };
}

/** body-parser raises http-errors, which carry the status. */
function bodyFailure(error: Error & { status?: number }): Error {
  const { status, message } = error;
  return status !== undefined && status < 500 ? new Failure(status, message) : error;
}

function send(response: Response, reply: Reply): void {
  response.status(reply.status).set(reply.headers);
  if (reply.body === undefined) response.end();
  else response.end(JSON.stringify(reply.body));
}
