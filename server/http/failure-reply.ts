import { exampleNames } from '../contract/answers.ts';
import { Random } from '../world/random.ts';
import { problemReply } from './problem.ts';
import type { Operation } from '../contract/operation.ts';
import type { Failure } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Api } from './api.ts';

/**
 * A failure as a reply: in the domain's own shape; for a domain without code, the contract's example of that status,
 * or problem details where the contract has none.
 * @param operation undefined where none was found
 */
export function failureReply(
  { answers, domain }: Api,
  operation: Operation | undefined,
  failure: Failure,
): Reply {
  const { status, headers, violations } = failure;
  if (domain?.failureBody) {
    return {
      status,
      headers: { ...headers, 'content-type': 'application/json' },
      body: domain.failureBody(failure, operation?.id),
    };
  }
  if (operation && exampleNames(operation, status).length > 0) {
    return answers.answer(operation, { code: status, dynamic: false }, new Random({ random: 1 }));
  }
  return problemReply(failure, violations);
}
