import { inOneLine } from '../world/failure.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';

/** Statuses whose answers have no body (RFC 9110). */
export const BODILESS = [204, 205, 304];

/** The result of a handler; only those of the control API have headers of their own. */
export interface HandlerResult {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** A handler's result as a reply, whose body shares nothing with the draft that the handler has seen. */
export function jsonReply({ status, headers = {}, body }: HandlerResult): Reply {
  if (body === undefined) return { status, headers, body };
  const detached = JSON.parse(JSON.stringify(body)) as unknown;
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: detached };
}

/** @throws Error for a reply that breaks the contract, with every place: a defect of the mock */
export function assertValid(operation: Operation, reply: Reply): void {
  const violations = operation.validator.violationsIn(operation, reply);
  if (violations.length === 0) return;
  const places = inOneLine(violations);
  throw new Error(`The reply ${reply.status} of ${operation.id} breaks the contract: ${places}`);
}
