import { replyWith } from '../contract/answers.ts';
import { BODILESS } from '../contract/responses.ts';
import { Failure } from '../world/failure.ts';
import { failureReply } from './failure-reply.ts';
import { preferredType } from '../contract/accept.ts';
import type { components } from '../../generated/control.d.ts';
import type { Operation } from '../contract/operation.ts';
import type { Reply } from '../world/reply.ts';
import type { Api } from './api.ts';

/**
 * The reply of a fault in place of the operation's own: with a body of its own, or the contract's example. A status
 * that the contract does not document gets the API's own shape of a failure. It is not checked: a fault may break the
 * contract.
 */
export function faultReply(
  { status, example, body }: components['schemas']['StatusFault'],
  api: Api,
  operation: Operation,
  accept: string | undefined,
  seed: number,
): Reply {
  if (body !== undefined) return replyWith(operation, status, body);
  if (operation.responses.has(status)) {
    const named = example === undefined ? {} : { example };
    const choose = (types: string[]) => preferredType(accept, types);
    const wanted = { code: status, dynamic: false, ...named, choose, seed };
    return api.answers.answer(operation, wanted).reply;
  }
  if (BODILESS.includes(status)) return { status, headers: {}, body: undefined };
  return failureReply(api, operation, new Failure(status, 'A fault answers this request.'), accept);
}
