import { WorldSizes } from './world-sizes.ts';
import type { World } from './world.ts';

/**
 * The bytes that the worlds of all sessions take together. A world that sessions have begun or gone on with counts once,
 * as long as one of them does; each session adds its own growth.
 */
export class WorldBudget {
  readonly sizes: WorldSizes;
  readonly #most: number;
  #bytes = 0;
  /** The number of sessions by the world that they have begun or gone on with. */
  readonly #sessions = new Map<World, number>();

  /** @param most the bytes of one world, and of all together */
  constructor(most: number) {
    this.#most = most;
    this.sizes = new WorldSizes(most);
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isSpent(): boolean {
    return this.#bytes > this.#most;
  }

  /** Takes note that a session has grown; by fewer than 0 bytes if it has shrunk. */
  add(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Takes note that a session begins or goes on with a world. */
  hold(base: World): void {
    const sessions = this.#sessions.get(base) ?? 0;
    if (sessions === 0) this.#bytes += this.#sizeOf(base);
    this.#sessions.set(base, sessions + 1);
  }

  /** Takes note that a session no longer counts from a world. */
  release(base: World): void {
    const sessions = this.#sessions.get(base) ?? 0;
    if (sessions > 1) this.#sessions.set(base, sessions - 1);
    else if (this.#sessions.delete(base)) this.#bytes -= this.#sizeOf(base);
  }

  /** A world with less than its first one counts nothing, as the first one stays in memory. */
  #sizeOf(base: World): number {
    return Math.max(0, this.sizes.of(base));
  }
}
