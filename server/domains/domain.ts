import type { Failure } from '../world/failure.ts';

/** What the mock knows about one API beyond its contract. */
export interface Domain {
  /** Request headers that work at once, for README and the start message. */
  demo: string;
  /**
   * The body of a failure in the API's own shape.
   * @param operationId the operation that failed; undefined where none was found
   */
  failureBody: (failure: Failure, operationId: string | undefined) => unknown;
}
