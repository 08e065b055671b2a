import type { Place } from '../contract/problem.ts';
import type { SentReply, WrittenRequest } from './exchange.ts';
import type { Fault } from './fault.ts';

/** One request of a run, and the reply to it; the reason where none came. */
export interface Step {
  /** Its target is a whole URL, if the requests of a run do not share their address. */
  request: WrittenRequest;
  reply: SentReply | { failure: string };
}

/** A fault of a server, however often it was met. */
export interface Finding {
  /** The first 12 digits of a hash of what it is: the same fault has the same id in each run. */
  id: string;
  fault: Fault;
  /** The operation's id. */
  operation: string;
  /** The special part of the request that met it, as in an Attempt. */
  title: string;
  /** The shortest way to it: the last step shows it. */
  steps: Step[];
  /** The number of times that it was met. */
  count: number;
  /** `flaky`: it did not come again when all was sent anew. `known`: listed in the file of known ones. */
  state: 'new' | 'known' | 'flaky';
  /** The place in the contract that says so; undefined where none is known. */
  place: Place | undefined;
}

/** An attempt whose reply proves nothing. */
export interface Unsure {
  operation: string;
  title: string;
  /** In a few words, such as `the base request was not taken (409)`. */
  reason: string;
}
