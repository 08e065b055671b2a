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
