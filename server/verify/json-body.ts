import { jsonOf as jsonIn } from '../contract/json.ts';
import type { SentReply } from './exchange.ts';

/** The JSON of a reply's body; undefined if it has none, or one that is nested too deep. */
export function jsonOf(answer: SentReply | { failure: string }): unknown {
  return 'failure' in answer ? undefined : jsonIn(answer.bytes.toString());
}
