import type { IncomingMessage } from 'node:http';

import { askedOf, requestFaults } from '../checks/request-faults.ts';
import { TOO_LONG } from './copy.ts';
import { documentedRefusal } from './documented-refusal.ts';
import type { Contract } from '../../contract/contract.ts';
import type { SentReply } from '../exchange.ts';
import type { Fault } from '../fault.ts';
import type { ExchangeRecord } from './exchange-record.ts';

/** The reason why a strict proxy does not pass a request on. */
export interface Reason {
  status: number;
  title: string;
  faults: readonly Fault[];
  /** The operation's id; undefined where there is none. */
  operation: string | undefined;
  /** The refusal in the contract's own shape, where it has one. */
  reply?: SentReply | undefined;
}

/** Reads a whole request. @returns the reason against it; undefined if it keeps the contract */
export async function reasonAgainst(
  incoming: IncomingMessage,
  record: ExchangeRecord,
  contract: Contract,
): Promise<Reason | undefined> {
  // The rest of a body that is too long is read and dropped: the client reads no refusal before.
  for await (const chunk of incoming) record.sent.add(chunk as Buffer); // the cast: it has no encoding
  const { request } = record;
  const asked = askedOf(contract, request);
  const operation = asked?.operation.id;
  if (!record.sent.isWhole)
    return { status: 413, title: `The request ${TOO_LONG}`, faults: [], operation };
  if (!asked)
    return { status: 404, title: 'The contract has no such operation.', faults: [], operation };
  const faults = await requestFaults(contract, asked, request);
  if (faults.length === 0) return undefined;
  const title = 'The request breaks the contract.';
  const reply = documentedRefusal(contract.document, asked.operation, request, title, faults);
  return { status: 400, title, faults, operation, reply };
}
