// The reasons for which no reply comes.
import type { SentReply } from '../exchange.ts';

export const CLOSED = 'the connection was closed before a reply came';
export const TOO_LATE = 'no whole reply came in time';

/** The reason in one line, for an error of Node's client. */
export function failureOf(error: unknown): { failure: string } {
  const { name, message, code } = error as Error & { code?: string }; // the cast: Node rejects with errors
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR')
    return { failure: TOO_LATE };
  if (code === 'ECONNRESET' || code === 'EPIPE') return { failure: CLOSED };
  return { failure: [code, message].filter(Boolean).join(': ') };
}

/** True if no connection could be made at all. */
export function isRefusal(answer: SentReply | { failure: string }): answer is { failure: string } {
  return 'failure' in answer && answer.failure.startsWith('ECONNREFUSED');
}
