// What has become of a request: the reply that its handler gave it, or the one that refuses it.
import { Failure } from '../world/failure.ts';
import { failureReply } from './failures.ts';
import { checkReply } from './reply.ts';
import type { Reply } from '../world/reply.ts';
import type { Entry } from '../world/journal.ts';
import type { Call } from './call.ts';

/** What an entry of the journal tells about the reply, and not about the world. */
export type Outcome = Pick<Entry, 'status' | 'reply' | 'violations' | 'error'>;

/** The outcome where the connection is closed in place of a reply. */
export const DROPPED = outcomeOf({ status: 0, headers: {}, body: undefined });

/** The outcome where a handler, or the contract in its place, has given a reply. */
export function outcomeOf({ status, headers, body }: Reply): Outcome {
  return { status, reply: { headers, body }, violations: [], error: null };
}

/** The outcome of a failure; anything else that was thrown is a defect, which answers 500 and is logged. */
export async function refuse(call: Call, error: unknown): Promise<Outcome> {
  const { api, session, operation } = call;
  try {
    if (!(error instanceof Failure)) throw error;
    const reply = failureReply(error, operation, api);
    // What any server may refuse, such as a body that is too large, no operation documents.
    const documented = operation?.responses.has(reply.status) ?? false;
    if (documented && operation) await checkReply(operation, reply);
    return { ...outcomeOf(reply), violations: error.violations };
  } catch (defect) {
    const reason = defect instanceof Error ? (defect.stack ?? defect.message) : String(defect);
    const number = session.journal.next;
    api.log(`Entry ${number} of session ${session.name}: ${reason}`);
    const message = `The mock has failed; entry ${number} of its journal says why.`;
    return { ...outcomeOf(failureReply(new Failure(500, message), operation, api)), error: reason };
  }
}
