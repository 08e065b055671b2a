import { exampleNames } from '../contract/answers.ts';
import { Failure } from '../world/failure.ts';
import { Random } from '../world/random.ts';
import { problemReply } from './problem.ts';
import { assertAllowed } from './reply.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';
import type { Session } from '../world/session.ts';
import type { Refusal } from '../world/turn.ts';
import type { Api } from './api.ts';

/**
 * The refusal of a request. An error that is not a Failure is a defect. It answers 500 with the number of the entry,
 * and the log shows it.
 * @param operation undefined if none was found
 */
export async function refuse(
  api: Api,
  session: Session,
  operation: Operation | undefined,
  error: unknown,
): Promise<Refusal> {
  try {
    if (!(error instanceof Failure)) throw error;
    const reply = failureReply(api, operation, error);
    // Some refusals are documented nowhere, such as of too large a body: any server may make them.
    if (operation?.responses.has(reply.status)) await assertAllowed(operation, reply);
    return { reply, violations: error.violations, error: null };
  } catch (defect) {
    const reason = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
    const number = session.journal.next;
    api.log(`Entry ${number} of session ${session.name}: ${reason}`);
    const message = `The mock has failed; entry ${number} of its journal says why.`;
    const reply = failureReply(api, operation, new Failure(500, message));
    return { reply, violations: [], error: reason };
  }
}

/**
 * A failure as a reply in the domain's own shape. A domain without code answers with the contract's example of that
 * status, or else with problem details.
 */
function failureReply(
  { answers, domain }: Api,
  operation: Operation | undefined,
  failure: Failure,
): Reply {
  const { status, headers, violations } = failure;
  if (domain) {
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
