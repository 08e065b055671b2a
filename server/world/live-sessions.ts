import { ActBudget } from './act-budget.ts';
import { FaultBudget } from './fault-budget.ts';
import { JournalBudget } from './journal-budget.ts';
import { Session } from './session.ts';
import { WorldBudget } from './world-budget.ts';
import type { Beginning } from './beginning.ts';
import type { Domains } from './domain.ts';
import type { Present } from './present.ts';
import type { Scenario } from './scenarios.ts';
import type { SnapshotStore } from './snapshot.ts';
import type { Store } from './store.ts';
import type { WorldSizes } from './world-sizes.ts';

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
  store: Store;
  /** The bytes that all journals keep together, and as many again for all worlds. */
  memoryBytes: number;
}

/** The sessions that a process has in memory, by their names. */
export class LiveSessions {
  #scenarios: ReadonlyMap<string, Scenario>;
  #initial: Scenario;
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
    const { domains, entries, journalBytes: bytes, memoryBytes, store } = options;
    this.#budget = new JournalBudget(memoryBytes);
    this.#worlds = new WorldBudget(memoryBytes);
    this.#frame = {
      domains,
      journal: { entries, bytes, budget: this.#budget, listeners: new Set() },
      worlds: this.#worlds,
      faults: new FaultBudget(),
      acts: new ActBudget(),
      grown: (present) => {
        this.#makeRoom(present);
      },
    };
    store.watch({
      told: (id, number) => {
        const session = this.#stored(id);
        if (session) void this.#tell(session, number);
      },
      gone: (id) => {
        const session = this.#stored(id);
        if (session) this.delete(session.name);
      },
      missed: () => {
        for (const session of this.#sessions.values()) void this.#tell(session, Infinity);
      },
    });
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

  /** The sizes of all worlds. */
  get sizes(): WorldSizes {
    return this.#worlds.sizes;
  }

  /** The place where they are kept besides. */
  get store(): Store {
    return this.#options.store;
  }

  get snapshots(): SnapshotStore {
    return this.store.snapshots;
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
    const session = new Session(name, beginning, (course) =>
      this.store.keeper(name, course, () => this.#initial),
    );
    this.delete(name);
    this.#sessions.set(name, session);
    for (const longestUnused of this.#sessions.keys()) {
      if (this.#sessions.size <= this.#options.most) break;
      this.delete(longestUnused);
    }
    this.#makeRoom(session.present);
    return session;
  }

  /** @returns true if there was one */
  delete(name: string): boolean {
    this.#sessions.get(name)?.end();
    return this.#sessions.delete(name);
  }

  /** The session in memory with this id in the store. */
  #stored(id: number): Session | undefined {
    for (const session of this.#sessions.values()) if (session.id === id) return session;
    return undefined;
  }

  /** Tells a session of a step of another process. Whoever listens to its journal hears of that. */
  async #tell(session: Session, number: number): Promise<void> {
    const { id, name } = session;
    session.told(number);
    if (!session.journal.listeners.any) return;
    // A request that reads the same steps meets the error again, and tells it.
    await session.ready().catch(() => undefined);
    const isGone = id !== undefined && session.id === undefined;
    if (isGone && this.find(name) === session) this.delete(name);
  }

  /** Deletes the longest unused sessions if all worlds take too much together. The one that has grown stays. */
  #makeRoom(grown: Present): void {
    for (const [name, longestUnused] of this.#sessions) {
      if (!this.#worlds.isSpent) return;
      if (longestUnused.present !== grown) this.delete(name);
    }
  }
}
