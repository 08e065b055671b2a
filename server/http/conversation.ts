// What every exchange has in common, whichever contract it is for.
import express from 'express';
import type { Request, Response } from 'express';

import { Failure } from '../world/failure.ts';
import type { Contract } from '../contract/contract.ts';
import type { Operation, Path } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';

const parseBytes = express.raw({ type: () => true, limit: '1mb' });

/** Where the mock tells about its own defects. */
export type Log = (message: string) => void;

/**
 * The operation that is meant; none for OPTIONS, which asks about the path itself.
 * @throws Failure 404 for an unknown path, 405 for another method
 */
export function findOperation(
  contract: Contract,
  request: Request,
): { path: Path; operation: Operation | undefined; params: Record<string, string> } {
  const found = contract.find(request.path);
  if (!found) throw new Failure(404, `${contract.domain} has no path ${request.path}.`);
  if (request.method === 'OPTIONS') return { ...found, operation: undefined };
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const operation = found.path.operations.get(method.toLowerCase());
  if (!operation) {
    const Allow = allowedMethods(found.path);
    const message = `${request.path} has no ${request.method}; it has ${Allow}.`;
    throw new Failure(405, message, { headers: { Allow } });
  }
  return { ...found, operation };
}

/** The methods of a path as an Allow header lists them. */
export function allowedMethods(path: Path): string {
  const methods = [...path.operations.keys()].map((method) => method.toUpperCase());
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
}

/**
 * The body as it was sent; empty where there is none, or where the operation takes none.
 * @throws Failure 413 for a body over 1 MiB
 */
export async function readBytes(
  request: Request,
  response: Response,
  operation?: Operation,
): Promise<Buffer> {
  if (operation?.bodyTypes.length === 0) return Buffer.alloc(0);
  return await new Promise<Buffer>((done, fail) => {
    parseBytes(request, response, (error?: unknown) => {
      if (error === undefined) done(Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));
      else fail(bodyFailure(error as Error)); // the cast: body-parser raises nothing else
    });
  });
}

/** @throws Failure 415 for a body of a content type that the operation does not read */
export function checkType(request: Request, operation: Operation, bytes: Buffer): void {
  if (bytes.length === 0 || typeof request.is(operation.bodyTypes) === 'string') return;
  const sent = request.headers['content-type'] ?? 'of no content type';
  const reads = operation.bodyTypes.join(', ');
  throw new Failure(415, `The body is ${sent}; ${operation.id} reads ${reads}.`);
}

/** The content type that a body is checked as; for a missing body, the operation's preferred one. */
export function typeOf(request: Request, operation: Operation): string | undefined {
  const type = request.is(operation.bodyTypes);
  return typeof type === 'string' ? type : operation.bodyTypes[0];
}

/**
 * @param type the content type of the reply, undefined where it has no body
 * @throws Failure 406 where the client does not take it
 */
export function checkAccepted(
  request: Request,
  operation: Operation,
  type: string | undefined,
): void {
  if (type !== undefined && request.accepts(type) === false) {
    throw new Failure(406, `${operation.id} answers ${type} only.`);
  }
}

/** Sends a reply. This is the one place that does. */
export function send(response: Response, reply: Reply): void {
  response.status(reply.status).set(reply.headers);
  if (reply.body === undefined) response.end();
  else response.end(JSON.stringify(reply.body));
}

/** Promises the whole reply, sends half of it, and closes the connection. */
export function sendTruncated(response: Response, reply: Reply): void {
  const bytes = Buffer.from(reply.body === undefined ? '' : JSON.stringify(reply.body));
  response.status(reply.status).set({ ...reply.headers, 'content-length': String(bytes.length) });
  response.write(bytes.subarray(0, bytes.length / 2), () => {
    response.socket?.destroy();
  });
}

/** body-parser raises http-errors, which carry the status. */
function bodyFailure(error: Error & { status?: number }): Error {
  const { status, message } = error;
  if (status === 413) return new Failure(413, 'The body is over 1 MiB.');
  const cannot = `The body cannot be read: ${message}.`;
  return status !== undefined && status < 500 ? new Failure(status, cannot) : error;
}
