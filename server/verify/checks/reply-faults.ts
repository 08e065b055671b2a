// The checks of one reply by its contract.
import { BODILESS } from '../../contract/responses.ts';
import { placesIn } from '../../contract/places.ts';
import { decoded } from '../decoded.ts';
import { pointerOf } from '../run/pointer-of.ts';
import { bodyFaults } from './body-faults.ts';
import { headerFaults } from './header-faults.ts';
import { isNotModified } from './http-status.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { ReplyFaultPart } from './body-faults.ts';

/**
 * All ways in which a reply breaks its contract. A 5xx that the contract documents by itself keeps it, as any other
 * documented status does; a range or a default that covers all statuses documents no failure of the server. A run that
 * sent the request itself tells a documented one too (run/verdict.ts): a contract foresees a failure, and allows none.
 */
export function replyFaults(
  { document }: Contract,
  operation: Operation,
  request: Pick<WrittenRequest, 'method' | 'headers'>,
  sent: SentReply,
): Fault[] {
  const reply = decoded(sent);
  const { status } = reply;
  const { responses } = operation;
  const place = pointerOf(operation);
  const fault = (part: ReplyFaultPart): Fault => ({
    ...{ direction: 'reply', pointer: place, keyword: '', place: '/status' },
    ...part,
  });
  if (status >= 500 && !responses.statuses.includes(status)) {
    return [fault({ check: 'server-error', message: 'the server fails', expected: 'no 5xx' })];
  }
  const response = responses.get(status);
  if (!response) {
    if (responses.allows(status) || isNotModified(request, status)) return [];
    const message = `the status ${status} is not documented`;
    return [fault({ check: 'status', message, expected: `one of ${responses.toString()}` })];
  }
  const isBodiless = request.method === 'HEAD' || BODILESS.includes(status);
  const pointer = placesIn(document).get(response) ?? place;
  return [
    ...headerFaults(document, response, reply),
    ...(isBodiless ? [] : bodyFaults(document, response, reply)),
  ].map((told) => fault({ pointer, place: '/body', ...told }));
}
