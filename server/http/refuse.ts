import { Failure } from '../world/failure.ts';
import { maskedIn, maskedPointer, maskedSentence, secretsOf } from '../world/mask.ts';
import { defectText } from './defect.ts';
import { failureReply } from './failure-reply.ts';
import { assertValid } from './reply.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';
import type { EntryRequest } from '../world/taken.ts';
import type { Session } from '../world/session.ts';
import type { RefusedReply } from '../world/turn.ts';
import type { Api } from './api.ts';

/**
 * The refusals that any server may make, such as of too large a body, or for want of room. An operation need not
 * document them.
 */
const ANY_SERVERS = [400, 401, 404, 405, 406, 413, 415, 507];

/**
 * The reply to a refused request. Whatever is no Failure is a defect, and so is a refusal that the contract does not
 * allow: it answers 500 with the number of the entry, and is told in the log.
 * @param operation undefined where none was found
 * @param request its secrets show neither in the log nor in the journal
 * @param refusal thrown on the request's way
 */
export function refuse(
  api: Api,
  session: Session,
  operation: Operation | undefined,
  request: EntryRequest,
  refusal: unknown,
): RefusedReply {
  const accepted = request.request.headers['accept'];
  const accept = typeof accepted === 'string' ? accepted : undefined;
  try {
    if (!(refusal instanceof Failure)) throw refusal;
    const reply = failureReply(api, operation, refusal, accept);
    if (operation && api.domain?.failureBody) assertRefusable(api, operation, reply);
    return { reply, ...maskedReasons(refusal, request), error: null };
  } catch (defect) {
    const reason = defectText(defect, request);
    const number = session.journal.next;
    api.log(`Entry ${number} of session ${session.name}: ${reason}`);
    const message = `The mock has failed; entry ${number} of its journal says why.`;
    const reply = failureReply(api, operation, new Failure(500, message), accept);
    return { reply, violations: [], refusal: null, error: reason };
  }
}

function maskedReasons(
  { message: refusal, violations }: Failure,
  request: EntryRequest,
): Pick<RefusedReply, 'refusal' | 'violations'> {
  const secrets = secretsOf(request);
  const known = new Set(secrets);
  return {
    refusal: maskedSentence(refusal, secrets),
    violations: violations.map(({ place, message }) => ({
      place: maskedIn(maskedPointer(place, known), secrets),
      message: maskedIn(message, secrets),
    })),
  };
}

/** @throws Error for a refusal that the operation does not document, or documents in another way */
function assertRefusable({ scopes }: Api, operation: Operation, reply: Reply): void {
  const { status } = reply;
  const isUsual = ANY_SERVERS.includes(status) || (scopes && status === 403);
  if (isUsual && !operation.responses.has(status)) return;
  assertValid(operation, reply);
}
