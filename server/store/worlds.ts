import { createHash } from 'node:crypto';

import { freeze } from '../world/freeze.ts';
import { inSlices } from '../world/slices.ts';
import type { Steps } from '../world/steps.ts';
import type { World } from '../world/world.ts';

/** A world as a store keeps it: under a hash of its text, once for all sessions and snapshots that share it. */
export interface WorldText {
  hash: string;
  /** Undefined if this process has stored it before. */
  text: string | undefined;
}

/** The levels above which a world is written part by part: a table has its records below. */
const LEVELS = 6;

/** The worlds that a store keeps, as far as this process has them. */
export class Worlds {
  readonly #hashes = new WeakMap<World, string>();
  readonly #worlds = new Map<string, WeakRef<World>>();
  readonly #stored = new Set<string>();
  readonly #gone = new FinalizationRegistry<string>((hash) => this.#worlds.delete(hash));

  /** Writes a world in slices, unless it is known to be stored. */
  async textOf(world: World): Promise<WorldText> {
    const known = this.#hashes.get(world);
    if (known !== undefined && this.#stored.has(known)) return { hash: known, text: undefined };
    const text = await inSlices(writing(world));
    const hash = createHash('sha256').update(text).digest('base64url');
    this.#keep(hash, world);
    return { hash, text };
  }

  /** Takes note that a world is stored. */
  stored({ hash }: WorldText): void {
    this.#stored.add(hash);
  }

  /** Forgets which worlds are stored: another process may have deleted some. */
  doubt(): void {
    this.#stored.clear();
  }

  /**
   * The world with a hash; undefined if nobody needs it any more.
   * @param read gives its text, if this process does not have it
   */
  async find(hash: string, read: () => unknown): Promise<World | undefined> {
    const known = this.#worlds.get(hash)?.deref();
    if (known) return known;
    const text = await read();
    if (typeof text !== 'string') return undefined;
    const world = JSON.parse(text) as World; // the cast: a store keeps nothing else
    freeze(world, undefined);
    this.#keep(hash, world);
    return world;
  }

  #keep(hash: string, world: World): void {
    this.#hashes.set(world, hash);
    this.#worlds.set(hash, new WeakRef(world));
    this.#gone.register(world, hash);
  }
}

/** JSON of a world. Each step writes a small part. */
function* writing(world: World): Steps<string> {
  const parts: string[] = [];
  yield* write(world, LEVELS);
  return parts.join('');

  function* write(value: unknown, levels: number): Steps {
    if (levels === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
      parts.push(JSON.stringify(value));
      yield;
      return;
    }
    let sign = '{';
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue;
      parts.push(`${sign}${JSON.stringify(name)}:`);
      yield* write(part, levels - 1);
      sign = ',';
    }
    parts.push(sign === '{' ? '{}' : '}');
  }
}
