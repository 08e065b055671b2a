import { JournalBudget } from './journal-budget.ts';
import { Session } from './session.ts';
import { Snapshots } from './snapshots.ts';
import { WorldSizes } from './world-sizes.ts';
import type { Domains } from './domain.ts';
import type { Scenario } from './scenarios.ts';
import type { Beginning } from './session.ts';
import type { World } from './world.ts';

/** The session of requests that name none. */
export const DEFAULT = 'default';

/** The frame of all sessions of a server. */
export interface SessionsOptions {
  domains: Domains;
  scenarios: ReadonlyMap<string, Scenario>;
  /** The scenario of a session that is made by its first use. */
  initial: Scenario;
  /** How many sessions are kept; one more, and the longest unused goes. */
  most: number;
  /** How many entries each session's journal keeps. */
  entries: number;
  /** How many bytes each session's journal keeps. */
  journalBytes: number;
  /** How many bytes all journals keep together, all worlds, and all snapshots. */
  memoryBytes: number;
}

/** All sessions of one mock, by their names. */
export class Sessions {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly initial: Scenario;
  readonly snapshots: Snapshots;
  readonly #options: SessionsOptions;
  readonly #budget: JournalBudget;
  /** The parts of their beginning that all sessions share. */
  readonly #frame: Omit<Beginning, 'scenario' | 'real'>;
  #worldBytes = 0;
  /** In the order of their use, the longest unused first. */
  readonly #sessions = new Map<string, Session>();

  constructor(options: SessionsOptions) {
    this.scenarios = options.scenarios;
    this.initial = options.initial;
    this.#options = options;
    const { domains, entries, journalBytes: bytes, memoryBytes } = options;
    this.#budget = new JournalBudget(memoryBytes);
    this.snapshots = new Snapshots(memoryBytes);
    this.#frame = {
      domains,
      journal: { entries, bytes, budget: this.#budget },
      sizes: new WorldSizes(memoryBytes),
      resized: (session, by) => {
        this.#resize(session, by);
      },
    };
  }

  /** How many bytes all journals keep now. */
  get journalledBytes(): number {
    return this.#budget.bytes;
  }

  /** How many bytes all worlds take now, each beyond the one that its session has begun with. */
  get worldBytes(): number {
    return this.#worldBytes;
  }

  get all(): Session[] {
    return [...this.#sessions.values()];
  }

  /** The session with this name, if there is one; it does not count as used. */
  find(name: string): Session | undefined {
    return this.#sessions.get(name);
  }

  /** The session with this name, made now if there is none yet. */
  use(name: string): Session {
    const session = this.#sessions.get(name) ?? this.create(name, this.initial);
    this.#sessions.delete(name);
    this.#sessions.set(name, session);
    return session;
  }

  /**
   * Makes a session, in the place of one with the same name.
   * @param world the world to begin with; left out, the scenario's own
   */
  create(name: string, scenario: Scenario, world?: World): Session {
    const real = Date.now();
    const beginning = { ...this.#frame, scenario, real, ...(world ? { world } : {}) };
    const session = new Session(name, beginning);
    this.delete(name);
    this.#sessions.set(name, session);
    for (const longestUnused of this.#sessions.keys()) {
      if (this.#sessions.size <= this.#options.most) break;
      this.delete(longestUnused);
    }
    return session;
  }

  /** @returns whether there was one */
  delete(name: string): boolean {
    this.#sessions.get(name)?.end();
    return this.#sessions.delete(name);
  }

  /** Where the worlds take too much together, the longest unused sessions go; the one that has grown stays. */
  #resize(session: Session, by: number): void {
    this.#worldBytes += by;
    if (by <= 0) return;
    for (const [name, longestUnused] of this.#sessions) {
      if (this.#worldBytes <= this.#options.memoryBytes) return;
      if (longestUnused !== session) this.delete(name);
    }
  }
}
