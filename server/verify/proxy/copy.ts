/** The most bytes of a body that are kept for its judgement: 8 MiB. */
export const MOST_KEPT = 8 * 2 ** 20;

/** The end of a sentence about a longer body. */
export const TOO_LONG = 'is over 8 MiB, and cannot be checked.';

/** A copy of a body that passes by. Nothing is left of a longer one. */
export class Copy {
  readonly #chunks: Buffer[] = [];
  #length = 0;

  add(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.isWhole) this.#chunks.push(chunk);
    else this.#chunks.length = 0;
  }

  get isWhole(): boolean {
    return this.#length <= MOST_KEPT;
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks);
  }
}
