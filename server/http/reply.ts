import { inOneLine } from '../world/failure.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';

/** The result of a handler; only those of the control API have headers of their own. */
export interface HandlerResult {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/**
 * A handler's result as a reply, whose body shares nothing with the draft that the handler has seen.
 * @param documented headers of the contract, which the handler's own go before
 */
export function jsonReply(
  { status, headers = {}, body }: HandlerResult,
  documented: Record<string, string> = {},
): Reply {
  const { 'content-type': type = 'application/json', ...others } = documented;
  if (body === undefined) return { status, headers: { ...others, ...headers }, body };
  const detached = JSON.parse(JSON.stringify(body)) as unknown;
  return { status, headers: { 'content-type': type, ...others, ...headers }, body: detached };
}

/** @throws Error for a reply that breaks the contract, with every place: a defect of the mock */
export function assertValid(operation: Operation, reply: Reply): void {
  const violations = operation.validator.violationsIn(operation, reply);
  if (violations.length === 0) return;
  const places = inOneLine(violations);
  throw new Error(`The reply ${reply.status} of ${operation.id} breaks the contract: ${places}`);
}
