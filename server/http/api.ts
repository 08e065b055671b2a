import type { Answers } from '../contract/answers.ts';
import type { Contract } from '../contract/contract.ts';
import type { Domain } from '../world/domain.ts';
import type { EarlierReplies } from '../world/earlier-replies.ts';
import type { TellAnswered } from './answered.ts';
import type { Log, Told } from './log.ts';

/** A time between two, in milliseconds. */
export interface Delay {
  least: number;
  most: number;
}

/** One API. All requests to it share this value. */
export interface Api {
  contract: Contract;
  answers: Answers;
  /** The API's code; undefined for an API that is answered from its contract alone. */
  domain: Domain | undefined;
  /** Unknown query parameters are refused; else they are ignored, with a warning. */
  strict: boolean;
  /** Tokens that lack scopes are refused. */
  scopes: boolean;
  log: Log;
  /** The milliseconds until each reply, between two; undefined for none. */
  delay: Delay | undefined;
  /** Is told of each entry. */
  told: Told;
  /** Is told of each answer; undefined where nobody traces requests. */
  answered?: TellAnswered | undefined;
  /** The last replies to reads; undefined where code of one's own answers, as it may look beyond the state. */
  earlier: EarlierReplies | undefined;
}
