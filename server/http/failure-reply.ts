import { preferredType } from '../contract/accept.ts';
import { problemReply } from './problem.ts';
import type { Operation } from '../contract/operation.ts';
import type { Failure } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Api } from './api.ts';

/**
 * A failure as a reply: in the domain's own shape; for an API without one, in the shape that the contract documents for
 * the status, or as problem details where it documents none.
 * @param operation undefined where none was found
 * @param accept the header of the request, undefined for none
 */
export function failureReply(
  { answers, domain, log }: Api,
  operation: Operation | undefined,
  failure: Failure,
  accept: string | undefined,
): Reply {
  const { status, headers, violations } = failure;
  if (domain?.failureBody) {
    return {
      status,
      headers: { ...headers, 'content-type': 'application/json' },
      body: domain.failureBody(failure, operation?.id),
    };
  }
  const choose = (types: string[]) => preferredType(accept, types);
  const documented = operation && answers.refusal(operation, failure, choose);
  if (!documented) return problemReply(failure, violations);
  if (documented.told !== undefined) log(documented.told);
  const { reply } = documented;
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
