// Content types: those that an operation reads, and those that a client takes.
import type { Request } from 'express';

import { Failure } from '../world/failure.ts';
import { preferredType } from './accept.ts';
import type { Operation } from '../contract/operation.ts';

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
  if (type !== undefined && preferredType(request.headers.accept, [type]) === undefined) {
    throw new Failure(406, `${operation.id} answers ${type} only.`);
  }
}
