/** The bytes that the acts of all sessions may take together. */
const MOST_BYTES = 32 * 2 ** 20;

/** The bytes that the acts of all sessions take together, by the estimate of size.ts. */
export class ActBudget {
  #bytes = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** True if there is room for so many bytes more. */
  has(bytes: number): boolean {
    return this.#bytes + bytes <= MOST_BYTES;
  }

  take(bytes: number): void {
    this.#bytes += bytes;
  }

  giveBack(bytes: number): void {
    this.#bytes -= bytes;
  }
}
