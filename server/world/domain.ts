import type { ZodObject, ZodType } from 'zod';

import type { Failure, Violation } from './failure.ts';
import type { Context, Handlers, SignedRequest } from './handlers.ts';
import type { Eventual, Steps, Work } from './steps.ts';

/** One API's code, in the types of its own contract and state. */
export interface DomainDefinition<Operations, Slice, Principal = undefined> {
  /** Request headers that work at once. README and the start message show them. */
  demo: string;
  /** The party that those credentials stand for, in words; undefined where the state has none. Docs show it. */
  demoOwner?: (state: Slice) => string | undefined;
  /**
   * The time at which the times in the contract's examples of requests are good. Docs move them to the present by it.
   * Left out, they are good at any time.
   */
  examplesAt?: string;
  /** The password of everybody in the first states, where the API knows passwords. Docs show it. */
  firstPassword?: string;
  /**
   * The schema of the state; it also encodes the state for the outside, and decodes it. Its rules
   * for a table must hold for each record by itself: a patch lets it see only the records that the patch names.
   */
  schema: ZodObject & ZodType<Slice>;
  /** The first state by scenario. A scenario that is left out begins as `demo` does. */
  first: { demo: Slice } & Record<string, Slice>;
  /**
   * Returns the principal, the party that the credentials stand for. The contract has checked their shape. An operation
   * without credentials has no principal.
   * @throws Failure if the service would refuse them
   */
  authenticate: (request: SignedRequest, context: Context<Slice>) => Principal;
  handlers: Handlers<Operations, Slice, Principal>;
  /**
   * Begins the domain in a world: it plans its recurring events. This happens when the domain or its state is first
   * asked for, or when the clock is first set or advanced. So a world in which the domain has nothing to do stays small.
   */
  begin?: (context: Context<Slice>) => Work;
  /**
   * Follows a clock that was set back. The domain plans its recurring events anew, from the present time. Other events
   * stay planned for their times.
   * @param by the milliseconds that the clock went back
   */
  turnedBack?: (context: Context<Slice>, by: number) => Work;
  /**
   * Finds the places where a state that was set from outside breaks a rule between its records. Before, it broke none,
   * so that only what has changed needs to be looked at.
   */
  check?: (state: Slice, before: Slice) => Iterable<Violation>;
  /** Follows a state that was set from outside: the domain plans and does whatever results from the change. */
  patched?: (context: Context<Slice>, before: Slice) => Work;
  /**
   * The least number of events that will happen in a time, if no request comes in between; left out, 0. Time that holds
   * too many events is refused by this number, before any of them has happened.
   * @param from the time that the state is of; both are in milliseconds since 1970
   */
  forecast?: (state: Slice, from: number, until: number) => Steps<number>;
  /** Handlers of planned events, by the kind that they were planned with. */
  events: Record<string, (context: Context<Slice>, data: unknown) => Work>;
  /**
   * The body of a failure in the API's own shape.
   * @param operationId the operation that failed; undefined if none was found
   */
  failureBody: (failure: Failure, operationId: string | undefined) => unknown;
}

/** The result of a handler. */
export interface Result {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** The contract's example of the status is the body, or a made one; the state has changed all the same. */
  made?: true;
  /** Fields of a made body that are to have these values, if it has them and its schema allows the values. */
  shows?: Record<string, unknown>;
}

/** A domain without the types of its state and requests, which the pipeline never looks into. */
export interface Domain {
  demo?: string;
  demoOwner?: (state: unknown) => string | undefined;
  firstPassword?: string;
  examplesAt?: string;
  schema?: ZodObject;
  first: Record<string, unknown>;
  authenticate?: (request: SignedRequest, context: Context<unknown>) => unknown;
  handlers: Record<
    string,
    (request: unknown, context: Context<unknown, unknown>) => Eventual<Result>
  >;
  begin?: (context: Context<unknown>) => Work;
  turnedBack?: (context: Context<unknown>, by: number) => Work;
  check?: (state: unknown, before: unknown) => Iterable<Violation>;
  patched?: (context: Context<unknown>, before: unknown) => Work;
  forecast?: (state: unknown, from: number, until: number) => Steps<number>;
  /**
   * For a domain that has replaced another one while sessions were there: makes a state that the other one has left its
   * own. A state that is its own stays the same object.
   * @param scenario the name of the one that its world began with
   */
  adopt?: (state: unknown, scenario: string) => unknown;
  events: Record<string, (context: Context<unknown>, data: unknown) => Work>;
  /** Left out, a failure takes the shape that the contract documents for its status. */
  failureBody?: (failure: Failure, operationId: string | undefined) => unknown;
}

/** The domains with code of their own, by name. */
export type Domains = ReadonlyMap<string, Domain>;

/** Forgets the types of a domain. The compiler has checked them against the contract at this call. */
export function defineDomain<Operations, Slice, Principal>(
  definition: DomainDefinition<Operations, Slice, Principal>,
): Domain {
  // The cast: the pipeline gives the definition's functions only values that came from them.
  return definition as unknown as Domain;
}
