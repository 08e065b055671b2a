import type { ServerResponse } from 'node:http';

import { VIOLATIONS, violationsHeader } from './violations-header.ts';
import type { SentReply } from '../exchange.ts';
import type { Fault } from '../fault.ts';

/** The most faults that a refusal tells. */
const MOST = 100;

/** A reply of the proxy itself (RFC 9457). */
export function refusal(status: number, title: string, faults: readonly Fault[]): SentReply {
  const violations = faults.slice(0, MOST).map(({ place, message }) => ({ place, message }));
  const bytes = Buffer.from(JSON.stringify({ title, status, violations }));
  const headers = {
    'content-type': 'application/problem+json',
    'content-length': String(bytes.length),
  };
  return { status, headers, bytes };
}

/** Sends a refusal, with its faults in a header as well. */
export function sendRefusal(
  outgoing: ServerResponse,
  { status, headers, bytes }: SentReply,
  faults: readonly Fault[],
): void {
  const told = faults.length > 0 ? { [VIOLATIONS]: violationsHeader(faults) } : {};
  outgoing.writeHead(status, { ...headers, ...told }).end(bytes);
}

/** The fault of a server that sends no whole reply. */
export function noReply(message: string): Fault {
  const of = {
    check: 'no-reply',
    direction: 'reply',
    pointer: '',
    keyword: '',
    place: '',
  } as const;
  return { ...of, message, expected: 'a whole reply' };
}
