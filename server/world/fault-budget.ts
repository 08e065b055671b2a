import { Failure } from './failure.ts';

/** The bytes that the faults of all sessions may take together. */
const MOST_BYTES = 64 * 2 ** 20;

/** The bytes that the faults of all sessions take together, by the estimate of size.ts. */
export class FaultBudget {
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Takes note of a new fault.
   * @throws Failure 409 if all faults would take too much
   */
  take(bytes: number): void {
    if (this.#bytes + bytes > MOST_BYTES) {
      throw new Failure(409, 'The faults of all sessions take at most 64 MiB; delete some.');
    }
    this.#bytes += bytes;
  }

  /** Takes note that a fault is gone. */
  giveBack(bytes: number): void {
    this.#bytes -= bytes;
  }
}
