import type { SentReply } from './exchange.ts';

/** The JSON of a reply's body; undefined if it has none. */
export function jsonOf(answer: SentReply | { failure: string }): unknown {
  if ('failure' in answer) return undefined;
  try {
    return JSON.parse(answer.bytes.toString()) as unknown;
  } catch {
    return undefined;
  }
}
