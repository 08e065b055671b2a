// Content types: those that an operation reads, and those that a client accepts.
import type { Request } from 'express';

import { mediaTypeFor } from '../contract/media-type.ts';
import { Failure } from '../world/failure.ts';
import { preferredType } from '../contract/accept.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';
import type { Body } from './body.ts';

/** @throws Failure 415 for a body of a content type that the operation does not read */
export function checkType(request: Request, operation: Operation, { bytes, type }: Body): void {
  if (bytes.length === 0 || type !== undefined) return;
  const sent = request.headers['content-type'] ?? 'of no content type';
  const reads = [...operation.bodies.keys()].join(', ');
  throw new Failure(415, `The body is ${sent}; ${operation.id} reads ${reads}.`);
}

/**
 * @param reply its content type counts, and the range of the contract that it stands for
 * @throws Failure 406 if the client does not accept it
 */
export function checkAccepted(
  request: Request,
  operation: Operation,
  { status, headers: { 'content-type': type } }: Pick<Reply, 'status' | 'headers'>,
): void {
  if (type === undefined) return;
  const documented = Object.keys(operation.responses.get(status)?.content ?? {});
  const key = mediaTypeFor(documented, type) ?? type;
  if (preferredType(request.headers.accept, [type, key]) !== undefined) return;
  throw new Failure(406, `${operation.id} answers ${type} only.`);
}
