import type { Operation } from '../contract/operation.ts';
import type { Constraint } from './constraint.ts';
import type { WrittenRequest } from './exchange.ts';

/**
 * The reason for a request, which alone decides about the reply that it must get:
 * - `good`: known to be taken, such as an example with an id that is there;
 * - `valid`: another request that the contract allows;
 * - `broken`: breaks one constraint, and nothing else;
 * - `denied`: without credentials, or with wrong ones;
 * - `protocol`: breaks a rule of HTTP, such as a method that the path lacks;
 * - `probe`: reads the state, before and after.
 */
export type Intent = 'good' | 'valid' | 'broken' | 'denied' | 'protocol' | 'probe';

/** A request that is sent to learn something. */
export interface Attempt {
  intent: Intent;
  operation: Operation;
  /** In a few words, what is special in it, such as `query page above its maximum`. */
  title: string;
  request: WrittenRequest;
  /** For `broken`: the constraint that it breaks. For `valid`: the one whose edge it keeps, if it is made for one. */
  constraint: Constraint | undefined;
  /** For `broken` and `denied`: the same request without the fault, which must be taken. */
  twin: WrittenRequest | undefined;
}
