import { replyWith } from '../contract/answers.ts';
import { Failure } from '../world/failure.ts';
import { BODILESS } from './reply.ts';
import type { components } from '../../generated/control.d.ts';
import type { Answers } from '../contract/answers.ts';
import type { Operation } from '../contract/operation.ts';
import type { Random } from '../world/random.ts';
import type { Reply } from '../world/reply.ts';

/**
 * The reply of a fault in place of the operation's own. Its body is the fault's, or else the contract's example.
 * @throws Failure for a status that the contract does not document; the failure gets the API's own shape
 */
export function faultReply(
  { status, example, body }: components['schemas']['StatusFault'],
  operation: Operation,
  answers: Answers,
  random: Random,
): Reply {
  if (body !== undefined) return replyWith(operation, status, body);
  if (operation.responses.has(status)) {
    const named = example === undefined ? {} : { example };
    return answers.answer(operation, { code: status, dynamic: false, ...named }, random);
  }
  if (BODILESS.includes(status)) return { status, headers: {}, body: undefined };
  throw new Failure(status, 'A fault answers this request.');
}
