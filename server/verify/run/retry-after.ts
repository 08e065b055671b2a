import type { SentReply } from '../exchange.ts';

/** The longest time that a server is waited for, in seconds. */
const LONGEST = 60;

/**
 * The seconds after which a request that came too early may be sent again (RFC 9110, section 10.2.3).
 * @returns undefined for any other reply, and where the server tells no time, or a longer one than a run can wait
 */
export function secondsToWait(
  answer: SentReply | { failure: string },
  now = Date.now(),
): number | undefined {
  if (!('status' in answer) || answer.status !== 429) return undefined;
  const { 'retry-after': text = '' } = answer.headers;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000;
  // A date that cannot be read is no number, and no comparison holds for it.
  return seconds <= LONGEST ? Math.max(0, seconds) : undefined;
}
