import { ActBudget } from './act-budget.ts';
import { FaultBudget } from './fault-budget.ts';
import { JournalBudget } from './journal-budget.ts';
import { Session } from './session.ts';
import { firstUnused, Snapshots } from './snapshots.ts';
import { WorldBudget } from './world-budget.ts';
import type { Beginning } from './beginning.ts';
import type { Domains } from './domain.ts';
import type { Present } from './present.ts';
import type { Scenario } from './scenarios.ts';
import type { SessionSummary, Snapshot, Store } from './store.ts';

/** The session of requests that name none. */
export const DEFAULT = 'default';

/** The options that all sessions of a server share. */
export interface SessionsOptions {
  domains: Domains;
  scenarios: ReadonlyMap<string, Scenario>;
  /** The scenario that a session starts with when its first request makes it. */
  initial: Scenario;
  /** The number of sessions to keep. One more, and the session that was unused longest goes. */
  most: number;
  /** The number of entries that each session's journal keeps. */
  entries: number;
  /** The bytes that each session's journal keeps. */
  journalBytes: number;
  /** The place where sessions outlive the process; left out, they are kept in memory alone. */
  store?: Store | undefined;
  /** The bytes that all journals keep together, as many again for all worlds, and for all snapshots. */
  memoryBytes: number;
}

/** All sessions of one mock, by their names. */
export class Sessions {
  #scenarios: ReadonlyMap<string, Scenario>;
  #initial: Scenario;
  readonly snapshots: Snapshots;
  readonly #options: SessionsOptions;
  readonly #budget: JournalBudget;
  readonly #worlds: WorldBudget;
  /** The parts of their beginning that all sessions share. */
  readonly #frame: Omit<Beginning, 'scenario' | 'real' | 'world'>;
  /** Sessions in the order of their use, the longest unused first. */
  readonly #sessions = new Map<string, Session>();

  constructor(options: SessionsOptions) {
    this.#scenarios = options.scenarios;
    this.#initial = options.initial;
    this.#options = options;
    const { domains, entries, journalBytes: bytes, memoryBytes } = options;
    this.#budget = new JournalBudget(memoryBytes);
    this.#worlds = new WorldBudget(memoryBytes);
    this.snapshots = new Snapshots(memoryBytes);
    this.#frame = {
      domains,
      journal: { entries, bytes, budget: this.#budget, listeners: new Set() },
      worlds: this.#worlds,
      faults: new FaultBudget(),
      acts: new ActBudget(),
      ...(options.store && { storage: { store: options.store, initial: () => this.#initial } }),
      grown: (present) => {
        this.#makeRoom(present);
      },
    };
    options.store?.watch(
      (id, number) => {
        for (const session of this.#sessions.values()) if (session.id === id) session.told(number);
      },
      () => {
        for (const session of this.#sessions.values()) session.told(Infinity);
      },
    );
  }

  /** The scenarios that sessions can begin with, by name. */
  get scenarios(): ReadonlyMap<string, Scenario> {
    return this.#scenarios;
  }

  /** The scenario of a session that its first request makes. */
  get initial(): Scenario {
    return this.#initial;
  }

  /** Replaces the worlds that new sessions begin with. Sessions that have begun stay as they are. */
  beginWith(scenarios: ReadonlyMap<string, Scenario>): void {
    this.#scenarios = scenarios;
    this.#initial = scenarios.get(this.#initial.name) ?? this.#initial;
  }

  /** The bytes that all journals keep now. */
  get journalledBytes(): number {
    return this.#budget.bytes;
  }

  /** The bytes that all worlds take now beyond the first ones of the scenarios. */
  get worldBytes(): number {
    return this.#worlds.bytes;
  }

  /** The place where they outlive the process; undefined for none. */
  get store(): Store | undefined {
    return this.#options.store;
  }

  /** The sessions in memory. */
  get all(): Session[] {
    return [...this.#sessions.values()];
  }

  /** The session with this name, if it exists. It does not count as used. */
  find(name: string): Session | undefined {
    return this.#sessions.get(name);
  }

  /**
   * The session with this name, made now if there is none yet.
   * @param real the machine's time
   */
  use(name: string, real = Date.now()): Session {
    const session = this.#sessions.get(name) ?? this.create(name, this.initial, { real });
    this.#sessions.delete(name);
    this.#sessions.set(name, session);
    return session;
  }

  /**
   * Makes a session, in the place of one with the same name.
   * @param options `real`: the machine's time; `world`: the world to begin with, in place of the scenario's own
   */
  create(
    name: string,
    scenario: Scenario,
    options: Partial<Pick<Beginning, 'real' | 'world'>> = {},
  ): Session {
    const beginning = { ...this.#frame, scenario, real: Date.now(), ...options };
    const session = new Session(name, beginning);
    this.delete(name);
    this.#sessions.set(name, session);
    for (const longestUnused of this.#sessions.keys()) {
      if (this.#sessions.size <= this.#options.most) break;
      this.delete(longestUnused);
    }
    this.#makeRoom(session.present);
    return session;
  }

  /**
   * The session with this name as it is stored now; where nothing is stored, as it is.
   * @returns undefined if there is none
   * @throws StoreFailure if the store cannot be reached
   */
  async look(name: string): Promise<Session | undefined> {
    const there = this.find(name);
    if (!this.store) return there;
    const session = there ?? this.use(name);
    const isStored = there?.id !== undefined;
    if (await session.catchUp()) return session;
    // A session that nothing has happened in is not stored yet.
    if (there && !isStored) return there;
    this.#forget(session);
    return undefined;
  }

  /** All sessions as lists show them, the longest unused first. @throws StoreFailure if the store cannot be reached */
  async list(): Promise<SessionSummary[]> {
    const stored = (await this.store?.list()) ?? [];
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
    if (await this.look(args[0])) return undefined;
    const session = this.create(...args);
    if (await session.begin(session.createdAt)) return session;
    this.#forget(session);
    return undefined;
  }

  /** Deletes a session, also where it is stored. @throws StoreFailure if the store cannot be reached */
  async remove(name: string): Promise<void> {
    await this.store?.delete(name);
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
    await this.store?.sweep(since);
  }

  /**
   * Keeps the world of a session as a snapshot in memory.
   * @param real the machine's time
   * @param name by default one that is not taken
   * @throws Failure 409 as Snapshots.add() does
   */
  keep(session: Session, real: number, name = this.snapshots.unusedName): Snapshot {
    const snapshot = snapshotOf(session, real, name);
    this.snapshots.add(snapshot, (this.scenarios.get(session.scenario) ?? this.initial).world);
    session.present.share();
    session.note({ kind: 'snapshot', name });
    return snapshot;
  }

  /**
   * Keeps the world of a session as a snapshot where sessions are kept, as keep() does in memory.
   * @throws StoreFailure if the store cannot be reached
   */
  async keepStored(session: Session, real: number, given?: string): Promise<Snapshot> {
    const { store } = this;
    if (!store) return this.keep(session, real, given);
    const taken = new Set((await store.snapshots.list()).map(({ name }) => name));
    const snapshot = snapshotOf(session, real, given ?? firstUnused(taken));
    await store.snapshots.add(snapshot);
    session.present.share();
    await session.tell(real, { kind: 'snapshot', name: snapshot.name });
    return snapshot;
  }

  /** The snapshots, the oldest first. @throws StoreFailure if the store cannot be reached */
  async listSnapshots(): Promise<Omit<Snapshot, 'world'>[]> {
    return (await this.store?.snapshots.list()) ?? this.snapshots.all;
  }

  /** @throws StoreFailure if the store cannot be reached */
  async findSnapshot(name: string): Promise<Snapshot | undefined> {
    const { store } = this;
    return store ? await store.snapshots.find(name) : this.snapshots.find(name);
  }

  /** @returns true if there was one @throws StoreFailure if the store cannot be reached */
  async deleteSnapshot(name: string): Promise<boolean> {
    return (await this.store?.snapshots.delete(name)) ?? this.snapshots.delete(name);
  }

  /** @returns true if there was one */
  delete(name: string): boolean {
    this.#sessions.get(name)?.end();
    return this.#sessions.delete(name);
  }

  /** Forgets a session that is not stored. */
  #forget(session: Session): void {
    if (this.#sessions.get(session.name) === session) this.delete(session.name);
  }

  /** Deletes the longest unused sessions if all worlds take too much together. The one that has grown stays. */
  #makeRoom(grown: Present): void {
    for (const [name, longestUnused] of this.#sessions) {
      if (!this.#worlds.isSpent) return;
      if (longestUnused.present !== grown) this.delete(name);
    }
  }
}

function snapshotOf(
  { name: session, scenario, world }: Session,
  takenAt: number,
  name: string,
): Snapshot {
  return { name, session, scenario, takenAt, world };
}
