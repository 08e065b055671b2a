import { exampleNames } from '../contract/answers.ts';
import { Failure } from '../world/failure.ts';
import { maskedIn, secretsOf } from '../world/mask.ts';
import { Random } from '../world/random.ts';
import { problemReply } from './problem.ts';
import { assertAllowed } from './reply.ts';
import type { Operation } from '../contract/operation.ts';
import type { Violation } from '../world/failure.ts';
import type { Reply } from '../world/reply.ts';
import type { Asked, Session } from '../world/session.ts';
import type { Refusal } from '../world/turn.ts';
import type { Api } from './api.ts';

/**
 * The refusal of a request. Whatever is no Failure is a defect: it answers 500 with the number of the entry, and is
 * told in the log.
 * @param operation undefined where none was found
 * @param asked the request; its secrets show neither in the log nor in the journal
 */
export async function refuse(
  api: Api,
  session: Session,
  operation: Operation | undefined,
  asked: Asked,
  error: unknown,
): Promise<Refusal> {
  try {
    if (!(error instanceof Failure)) throw error;
    const reply = failureReply(api, operation, error);
    // A refusal that any server may make, such as of too large a body, is documented nowhere.
    if (operation?.responses.has(reply.status)) await assertAllowed(operation, reply);
    return { reply, violations: maskedViolations(error.violations, asked), error: null };
  } catch (defect) {
    const told = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
    const reason = maskedIn(told, secretsOf(asked));
    const number = session.journal.next;
    api.log(`Entry ${number} of session ${session.name}: ${reason}`);
    const message = `The mock has failed; entry ${number} of its journal says why.`;
    const reply = failureReply(api, operation, new Failure(500, message));
    return { reply, violations: [], error: reason };
  }
}

function maskedViolations(violations: readonly Violation[], asked: Asked): Violation[] {
  const secrets = violations.length > 0 ? secretsOf(asked) : [];
  return violations.map(({ place, message }) => ({
    place: maskedIn(place, secrets),
    message: maskedIn(message, secrets),
  }));
}

/**
 * A failure as a reply: in the domain's own shape; for a domain without code, the contract's example of that status,
 * or problem details where the contract has none.
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
