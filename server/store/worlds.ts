import { createHash } from 'node:crypto';

import { inSlices } from '../world/slices.ts';
import { readParts, writtenParts } from './world-parts.ts';
import type { Steps } from '../world/steps.ts';
import type { World } from '../world/world.ts';

/** A world as a store keeps it: under a hash of its text, once for all sessions and snapshots that share it. */
export interface WorldText {
  hash: string;
  /** Undefined if this process has stored it before. */
  parts: Parts | undefined;
  world: World;
}

/** The texts of a world, as world-parts.ts has them. */
export type Parts = readonly [first: string, ...others: string[]];

/** The texts of a world as a store reads them, one at a time. */
export interface WorldTexts {
  first: string;
  others: Iterable<string>;
}

/** The worlds that a store keeps, as far as this process has them. */
export class Worlds {
  readonly #hashes = new WeakMap<World, string>();
  readonly #worlds = new Map<string, WeakRef<World>>();
  readonly #stored = new Set<string>();
  readonly #gone = new FinalizationRegistry<string>((hash) => this.#worlds.delete(hash));

  /** Writes a world in slices, unless it is known to be stored. */
  async textOf(world: World): Promise<WorldText> {
    const known = this.#hashes.get(world);
    if (known !== undefined && this.#stored.has(known))
      return { hash: known, parts: undefined, world };
    const parts = await inSlices(writtenParts(world));
    const hash = await inSlices(hashing(parts));
    this.#keep(hash, world);
    return { hash, parts, world };
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
   * @param read gives its texts, if this process does not have it
   */
  async find(
    hash: string,
    read: () => Promise<WorldTexts | undefined>,
  ): Promise<World | undefined> {
    const known = this.#worlds.get(hash)?.deref();
    if (known) return known;
    const texts = await read();
    if (!texts) return undefined;
    const world = await inSlices(readParts(texts.first, texts.others));
    this.#keep(hash, world);
    return world;
  }

  #keep(hash: string, world: World): void {
    this.#hashes.set(world, hash);
    this.#worlds.set(hash, new WeakRef(world));
    this.#gone.register(world, hash);
  }
}

function* hashing(parts: Parts): Steps<string> {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(part);
    yield;
  }
  return hash.digest('base64url');
}
