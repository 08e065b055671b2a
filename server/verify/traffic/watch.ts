// Judges exchanges that others have made.
import { isOfHttp } from '../checks/http-status.ts';
import { replyFaults } from '../checks/reply-faults.ts';
import { askedOf, requestFaults } from '../checks/request-faults.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { SentReply, WrittenRequest } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { Exchange } from './har.ts';

/** The judgement on an exchange. */
export interface Judged {
  /** Undefined for an exchange that is none of the contract's. */
  operation: Operation | undefined;
  faults: Fault[];
}

/**
 * Judges an exchange. A request that the server refused with 4xx is no fault: the server has seen it. Nor is a status
 * that HTTP itself gives to such a request, as clients outside of the contract's reach may send it.
 * @param request with a target below the address of the API
 * @param partial sides whose bodies are not known, or not whole: they are not judged
 */
export async function judged(
  contract: Contract,
  request: WrittenRequest,
  reply: SentReply,
  partial: Exchange['partial'] = [],
): Promise<Judged> {
  const asked = askedOf(contract, request);
  if (!asked) return { operation: undefined, faults: [] };
  const { operation } = asked;
  const isRefused = reply.status >= 400 && reply.status < 500;
  const isUsual = isOfHttp(operation, request, reply.status);
  const faults = [
    ...(isRefused ? [] : await requestFaults(contract, asked, request)),
    ...replyFaults(contract, operation, request, reply).filter(
      ({ check }) => !(check === 'status' && isUsual),
    ),
  ];
  return {
    operation,
    faults: faults.filter(
      ({ direction, place }) => !partial.includes(direction) || !place.startsWith('/body'),
    ),
  };
}
