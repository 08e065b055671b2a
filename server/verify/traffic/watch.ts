// Judges exchanges that others have made.
import { replyFaults } from '../checks/reply-faults.ts';
import { askedOf, requestFaults } from '../checks/request-faults.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';

/** The judgement on an exchange. */
export interface Judged {
  /** Undefined for an exchange that is none of the contract's. */
  operation: Operation | undefined;
  faults: Fault[];
}

/**
 * Judges an exchange. A request that the server refused with 4xx is no fault: the server has seen it.
 * @param request with a target below the address of the API
 */
export async function judged(
  contract: Contract,
  request: WrittenRequest,
  reply: SentReply,
): Promise<Judged> {
  const asked = askedOf(contract, request);
  if (!asked) return { operation: undefined, faults: [] };
  const { operation } = asked;
  const isRefused = reply.status >= 400 && reply.status < 500;
  const inRequest = isRefused ? [] : await requestFaults(contract, asked, request);
  return { operation, faults: [...inRequest, ...replyFaults(contract, operation, request, reply)] };
}
