import { LiveSessions } from './live-sessions.ts';
import { firstUnused, TakenName } from './snapshot.ts';
import { allowStoreFailure } from './store.ts';
import type { Session } from './session.ts';
import type { Snapshot } from './snapshot.ts';
import type { SessionSummary } from './stored-session.ts';
import type { World } from './world.ts';

/** The session of requests that name none. */
export const DEFAULT = 'default';

/** All sessions of one mock, by their names: those in memory, and those that the store has besides. */
export class Sessions extends LiveSessions {
  /**
   * The session with this name as it is stored now; one that is not stored, as it is.
   * @returns undefined if there is none
   * @throws StoreFailure if the store cannot be reached
   */
  async look(name: string): Promise<Session | undefined> {
    const there = this.find(name);
    const isStored = there?.id !== undefined;
    if (await this.store.has(name)) {
      const session = there ?? this.use(name);
      if (await session.catchUp()) return session;
      this.#forget(session);
    } else if (isStored) this.#forget(there);
    // In memory no session is stored; elsewhere, none that nothing has happened in.
    else return there;
    return undefined;
  }

  /** All sessions as lists show them, the longest unused first. @throws StoreFailure if the store cannot be reached */
  async list(): Promise<SessionSummary[]> {
    const stored = await this.store.list();
    const names = new Set(stored.map(({ name }) => name));
    const others = this.all.filter(({ name, id }) => id === undefined && !names.has(name));
    return [...stored, ...others.map(({ summary }) => summary)];
  }

  /**
   * Makes a session, which must not be there.
   * @param options as for create()
   * @returns undefined if there is one of that name
   * @throws StoreFailure if the store cannot be reached
   */
  async add(...args: Parameters<Sessions['create']>): Promise<Session | undefined> {
    const [name, { world: first }, { world } = {}] = args;
    if (world) await this.sizes.count(world, first);
    if (await this.look(name)) return undefined;
    const session = this.create(...args);
    let isBegun = false;
    try {
      isBegun = await session.begin(session.createdAt);
    } finally {
      if (!isBegun) this.#forget(session);
    }
    return isBegun ? session : undefined;
  }

  /** Deletes a session, also where it is stored. @throws StoreFailure if the store cannot be reached */
  async remove(name: string): Promise<void> {
    await this.store.delete(name);
    this.delete(name);
  }

  /**
   * Deletes the sessions that are unused for too long.
   * @param real the machine's time
   * @param unusedFor milliseconds
   * @throws StoreFailure if the store cannot be reached
   */
  async sweep(real: number, unusedFor: number): Promise<void> {
    const since = Math.max(0, real - unusedFor);
    for (const { name, usedAt, id } of this.all)
      if (id === undefined && usedAt < since) this.delete(name);
    await this.store.sweep(since);
  }

  /**
   * Keeps the world of a session as a snapshot.
   * @param real the machine's time
   * @param given its name, by default one that is not taken
   * @throws Failure 409 as SnapshotStore.add() does; StoreFailure if the store cannot be reached
   */
  async keep(session: Session, real: number, given?: string): Promise<Snapshot> {
    if (given !== undefined) return await this.#keepAs(given, session, real);
    for (;;) {
      const taken = new Set((await this.snapshots.list()).map(({ name }) => name));
      try {
        return await this.#keepAs(firstUnused(taken), session, real);
      } catch (error) {
        // Somebody else has chosen it at the same time.
        if (!(error instanceof TakenName)) throw error;
      }
    }
  }

  async #keepAs(name: string, session: Session, real: number): Promise<Snapshot> {
    const { snapshots } = this;
    return await session.snapshot(
      real,
      name,
      async (snapshot) => {
        await snapshots.add(snapshot, this.firstWorld(session));
      },
      async () => {
        // A store that is out of reach cannot take back what it has kept.
        await Promise.resolve(snapshots.delete(name)).catch(allowStoreFailure);
      },
    );
  }

  /** The first world of a session's scenario. */
  firstWorld({ scenario }: Session): World {
    return (this.scenarios.get(scenario) ?? this.initial).world;
  }

  /** Forgets a session that is not stored. */
  #forget(session: Session): void {
    if (this.find(session.name) === session) this.delete(session.name);
  }
}
