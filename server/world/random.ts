/** The seed in a world, from which the next random value is made. */
export interface Seed {
  random: number;
}

/**
 * The only source of ids, codes and chance. It draws from a seed and advances it in place, so that the same world and
 * the same requests give the same values. Not for secrets: anybody can predict it.
 */
export class Random {
  readonly #seed: Seed;

  constructor(seed: Seed) {
    this.#seed = seed;
  }

  /** A number from 0, inclusive, to 1, exclusive, by Mulberry32 (public domain, Tommy Ettinger). */
  next(): number {
    const state = (this.#seed.random + 0x6d2b79f5) | 0;
    this.#seed.random = state;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number; both limits are possible. */
  integer(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** A text of the given length from an alphabet. */
  text(alphabet: string, length: number): string {
    // A seed in a draft takes long to read and to change, so that it is read and changed once.
    const own = { random: this.#seed.random };
    const random = new Random(own);
    let text = '';
    for (let i = 0; i < length; i += 1)
      text += alphabet.charAt(random.integer(0, alphabet.length - 1));
    this.#seed.random = own.random;
    return text;
  }

  /** A version 4 UUID (RFC 9562). */
  uuid(): string {
    const hex = this.text('0123456789abcdef', 32);
    const variant = this.text('89ab', 1);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  }
}

/**
 * A seed that depends on some texts alone, so that it advances no other (FNV-1a, public domain: Fowler, Noll and Vo).
 * @returns 32 bits, signed
 */
export function seedOf(...texts: readonly string[]): number {
  let seed = 0x811c9dc5;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) {
      seed = Math.imul(seed ^ text.charCodeAt(i), 0x01000193);
    }
    // A mark between two texts, which no code unit is.
    seed = Math.imul(seed ^ 0x10000, 0x01000193);
  }
  return seed;
}
