import type { ZodType } from 'zod';

import type { Failure } from './failure.ts';
import type { Context, Handlers, SignedRequest } from './handlers.ts';

/** One API beyond its contract, in the types of its own contract and state. */
export interface DomainDefinition<Operations, Slice, Principal = undefined> {
  /** Request headers that work at once, for README and the start message. */
  demo: string;
  /** What the state may be; also how it is shown and set from outside. */
  schema: ZodType<Slice>;
  /** The first state by scenario. A scenario that is left out begins as `demo` does. */
  first: { demo: Slice } & Record<string, Slice>;
  /**
   * Whom the credentials stand for. They have the shape that the contract asks for; operations that ask
   * for none have no principal.
   * @throws Failure where the service would refuse them
   */
  authenticate: (request: SignedRequest, context: Context<Slice>) => Principal;
  handlers: Handlers<Operations, Slice, Principal>;
  /**
   * What is done when the domain is first asked in a world, or the world's clock first moved: here it plans what it
   * does from time to time. A world in which it has nothing to do stays small.
   */
  begin?: (context: Context<Slice>) => void;
  /**
   * What is done when the world's clock was set back after that: here a domain plans anew, from the time that
   * it is now, what it does from time to time. What was planned once stays planned for its time.
   * @param by how far, in milliseconds
   */
  turnedBack?: (context: Context<Slice>, by: number) => void;
  /** What is done when the state was set from outside: here a domain plans what follows from that. */
  patched?: (context: Context<Slice>, before: Slice) => void;
  /** What happens by itself, by the kind that it was scheduled with. */
  events: Record<string, (context: Context<Slice>, data: unknown) => void>;
  /**
   * The body of a failure in the API's own shape.
   * @param operationId the operation that failed; undefined where none was found
   */
  failureBody: (failure: Failure, operationId: string | undefined) => unknown;
}

/** A domain as the pipeline sees it, which looks into no state and no request. */
export interface Domain {
  demo: string;
  schema?: ZodType;
  first: Record<string, unknown>;
  authenticate?: (request: SignedRequest, context: Context<unknown>) => unknown;
  handlers: Record<
    string,
    (request: unknown, context: Context<unknown, unknown>) => { status: number; body?: unknown }
  >;
  begin?: (context: Context<unknown>) => void;
  turnedBack?: (context: Context<unknown>, by: number) => void;
  patched?: (context: Context<unknown>, before: unknown) => void;
  events: Record<string, (context: Context<unknown>, data: unknown) => void>;
  failureBody: (failure: Failure, operationId: string | undefined) => unknown;
}

/** The domains with code of their own, by name. */
export type Domains = ReadonlyMap<string, Domain>;

/** Forgets the types of a domain, which the compiler has checked against its contract at this call. */
export function defineDomain<Operations, Slice, Principal>(
  definition: DomainDefinition<Operations, Slice, Principal>,
): Domain {
  // The cast: the pipeline hands back what the definition's own functions gave it, and nothing else.
  return definition as unknown as Domain;
}
