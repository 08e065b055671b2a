import { replyWith } from '../contract/answers.ts';
import { Failure } from '../world/failure.ts';
import { BODILESS } from './reply.ts';
import type { components } from '../../generated/control.d.ts';
import type { Answers } from '../contract/answers.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';
import type { Random } from '../world/random.ts';

/**
 * What a fault answers in place of the operation, with a body of its own or an example of the contract.
 * @throws Failure for a status that the contract does not document, so that it has the API's own shape
 */
export function forcedReply(
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
  throw new Failure(status, 'A fault was asked for.');
}
