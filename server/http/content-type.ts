// Content types: those that an operation reads, and those that a client accepts.
import type { Request } from 'express';

import { Failure } from '../world/failure.ts';
import { preferredType } from './accept.ts';
import type { Operation } from '../contract/operation.ts';

/** @throws Failure 415 for a body of a content type that the operation does not read */
export function checkType(request: Request, operation: Operation, bytes: Buffer): void {
  const types = [...operation.bodies.keys()];
  if (bytes.length === 0 || typeof request.is(types) === 'string') return;
  const sent = request.headers['content-type'] ?? 'of no content type';
  const reads = types.join(', ');
  throw new Failure(415, `The body is ${sent}; ${operation.id} reads ${reads}.`);
}

/** The content type to check the body as. Without a body, it is the operation's preferred one. */
export function typeOf(request: Request, operation: Operation): string | undefined {
  const types = [...operation.bodies.keys()];
  const type = request.is(types);
  return typeof type === 'string' ? type : types[0];
}

/**
 * @param type the content type of the reply, undefined if it has no body
 * @throws Failure 406 if the client does not accept it
 */
export function checkAccepted(
  request: Request,
  operation: Operation,
  type: string | undefined,
): void {
  if (type !== undefined && preferredType(request.headers.accept, [type]) === undefined) {
    throw new Failure(406, `${operation.id} answers ${type} only.`);
  }
}
