import { preferredType } from '../../contract/accept.ts';
import { Answers } from '../../contract/answers.ts';
import { isJson } from '../../contract/media-type.ts';
import { Failure } from '../../world/failure.ts';
import type { Document } from '../../contract/document.ts';
import type { Operation } from '../../contract/operation.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';

/**
 * The refusal of a request in the shape that its contract documents, as the API itself would send it.
 * @returns undefined where the contract documents none in JSON
 */
export function documentedRefusal(
  document: Document,
  operation: Operation,
  { headers: { accept } }: WrittenRequest,
  title: string,
  faults: readonly Fault[],
): SentReply | undefined {
  const status = faults[0]?.check === 'credentials' ? 401 : 400;
  const violations = faults.map(({ place, message }) => ({ place, message }));
  const answer = new Answers(document).refusal(
    operation,
    new Failure(status, title, { violations }),
    (types) => preferredType(accept, types),
  );
  if (!answer) return undefined;
  const { reply } = answer;
  const { 'content-type': type = '' } = reply.headers;
  if (!isJson(type) || reply.body === undefined) return undefined;
  const bytes = Buffer.from(JSON.stringify(reply.body));
  const headers = { ...reply.headers, 'content-length': String(bytes.length) };
  return { status: reply.status, headers, bytes };
}
