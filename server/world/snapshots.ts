import { Failure } from './failure.ts';
import { sizeBeside } from './size.ts';
import type { Snapshot } from './store.ts';
import type { World } from './world.ts';

/** A snapshot, and the bytes that it adds to the one before it of the same session. */
interface Kept {
  snapshot: Snapshot;
  /** The first world of its scenario. */
  first: World;
  bytes: number;
}

/** The number of snapshots to keep. */
export const MOST_SNAPSHOTS = 1_000;

/** The first of `snapshot-1`, `snapshot-2` and so on that is not taken. */
export function firstUnused(taken: { has: (name: string) => boolean }): string {
  let number = 1;
  while (taken.has(`snapshot-${number}`)) number += 1;
  return `snapshot-${number}`;
}

/** All snapshots of a mock by their names, within a number and a number of bytes. */
export class Snapshots {
  readonly #most: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** @param most the bytes that all snapshots keep together */
  constructor(most: number) {
    this.#most = most;
  }

  /** The snapshots, the oldest first. */
  get all(): Snapshot[] {
    return [...this.#kept.values()].map(({ snapshot }) => snapshot);
  }

  /** The first name that is not taken. */
  get unusedName(): string {
    return firstUnused(this.#kept);
  }

  find(name: string): Snapshot | undefined {
    return this.#kept.get(name)?.snapshot;
  }

  /**
   * @param first the first world of its scenario, which stays in memory in any case
   * @throws Failure 409 for a name that is taken, and for one snapshot too many
   */
  add(snapshot: Snapshot, first: World): void {
    const { name, session, world } = snapshot;
    if (this.#kept.has(name)) throw new Failure(409, `There is a snapshot ${name} already.`);
    if (this.#kept.size >= MOST_SNAPSHOTS) {
      throw new Failure(409, `There are ${MOST_SNAPSHOTS} snapshots already; delete one.`);
    }
    const ofSession = this.#of(session);
    const bytes = this.#added(world, ofSession.at(-1)?.snapshot.world ?? first);
    if (this.#bytes + bytes > this.#most) {
      const mib = Math.floor(this.#most / 2 ** 20);
      throw new Failure(409, `The snapshots would keep over ${mib} MiB; delete some.`);
    }
    this.#kept.set(name, { snapshot, first, bytes });
    this.#bytes += bytes;
  }

  /**
   * Forgets a snapshot. The next one of its session then adds more to the one before.
   * @returns false if there was none
   */
  delete(name: string): boolean {
    const gone = this.#kept.get(name);
    if (!gone) return false;
    const ofSession = this.#of(gone.snapshot.session);
    const index = ofSession.indexOf(gone);
    const next = ofSession[index + 1];
    this.#kept.delete(name);
    this.#bytes -= gone.bytes;
    if (!next) return true;
    const before = index > 0 ? ofSession[index - 1]?.snapshot.world : undefined;
    const bytes = this.#added(next.snapshot.world, before ?? next.first);
    this.#bytes += bytes - next.bytes;
    this.#kept.set(next.snapshot.name, { ...next, bytes });
    return true;
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #of(session: string): Kept[] {
    return [...this.#kept.values()].filter(({ snapshot }) => snapshot.session === session);
  }

  #added(world: World, before: World): number {
    return sizeBeside(world, before, this.#most);
  }
}
