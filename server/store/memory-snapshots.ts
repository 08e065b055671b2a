import { Failure } from '../world/failure.ts';
import { sizeBeside } from '../world/size.ts';
import { checkRoom, TakenName } from '../world/snapshot.ts';
import type { Snapshot, SnapshotStore } from '../world/snapshot.ts';
import type { World } from '../world/world.ts';

/** A snapshot, and the bytes that it adds to the one before it of the same session. */
interface Kept {
  snapshot: Snapshot;
  /** The first world of its scenario. */
  first: World;
  bytes: number;
}

/** All snapshots of a mock in memory by their names, within a number and a number of bytes. */
export class MemorySnapshots implements SnapshotStore {
  readonly #most: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** @param most the bytes that all snapshots keep together */
  constructor(most: number) {
    this.#most = most;
  }

  list(): Snapshot[] {
    return [...this.#kept.values()].map(({ snapshot }) => snapshot);
  }

  has(name: string): boolean {
    return this.#kept.has(name);
  }

  find(name: string): Snapshot | undefined {
    return this.#kept.get(name)?.snapshot;
  }

  /** @throws Failure 409 as SnapshotStore.add() does, and for one whose bytes are too many */
  add(snapshot: Snapshot, first: World): void {
    const { name, session, world } = snapshot;
    if (this.#kept.has(name)) throw new TakenName(name);
    checkRoom(this.#kept.size);
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

  #of(session: string): Kept[] {
    return [...this.#kept.values()].filter(({ snapshot }) => snapshot.session === session);
  }

  #added(world: World, before: World): number {
    return sizeBeside(world, before, this.#most);
  }
}
