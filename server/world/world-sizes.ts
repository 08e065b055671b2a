import { Failure } from './failure.ts';
import { weigh } from './size.ts';
import { inSlices } from './slices.ts';
import { finish } from './steps.ts';
import type { Steps } from './steps.ts';
import type { World } from './world.ts';

/** The bytes of a world. */
interface Size {
  /** All of them. */
  whole: number;
  /** All that were ever added on the way to this world, also what is gone again. */
  added: number;
}

/**
 * The bytes that worlds take beyond the first world of a scenario. A world counts from the one before it: the two share
 * all unchanged parts, so a count costs the size of the change.
 */
export class WorldSizes {
  readonly #most: number;
  readonly #sizes = new WeakMap<World, Size>();

  /** @param most the bytes that a request, a patch or a move of the clock may make a world take */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * The size of a world.
   * @param from the world before it. Without it, the world must have been counted, or else it is a first one
   */
  of(world: World, from?: World): number {
    return this.#size(world, from).whole;
  }

  /**
   * The most bytes that a world takes beside one that it has come from. A part that is gone may have been of either,
   * so that it counts until the whole world is less.
   */
  beside(world: World, base: World): number {
    const { whole, added } = this.#size(world);
    return Math.max(0, Math.min(whole, added - this.#size(base).added));
  }

  /** Counts a world in slices, so that of() knows its size. @param from as in of() */
  async count(world: World, from: World): Promise<void> {
    if (this.#sizes.has(world)) return;
    await inSlices(this.#counting(world, from));
  }

  /** @throws Failure 507 for a world that is too large, and larger than the one before it */
  check(world: World, from: World): void {
    const size = this.of(world, from);
    if (size <= this.#most || size <= this.of(from)) return;
    throw new Failure(
      507,
      `The session would keep over ${Math.floor(this.#most / 2 ** 20)} MiB; delete records, or reset it.`,
    );
  }

  #size(world: World, from?: World): Size {
    return this.#sizes.get(world) ?? finish(this.#counting(world, from));
  }

  *#counting(world: World, from?: World): Steps<Size> {
    const { whole, added } = from ? this.#size(from) : { whole: 0, added: 0 };
    const more = from ? yield* weigh(world, from, Infinity) : 0;
    const less = from ? yield* weigh(from, world, Infinity) : 0;
    const size = { whole: whole + more - less, added: added + more };
    this.#sizes.set(world, size);
    return size;
  }
}
