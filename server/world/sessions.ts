import { JournalBudget } from './journal-budget.ts';
import { Session } from './session.ts';
import type { Domains } from './domain.ts';
import type { Scenario } from './scenarios.ts';
import type { World } from './world.ts';

/** The session of requests that name none. */
export const DEFAULT = 'default';

/** A world that was kept under a name. */
export interface Snapshot {
  name: string;
  session: string;
  scenario: string;
  takenAt: number;
  world: World;
}

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
  /** How many bytes all journals keep together. */
  memoryBytes: number;
}

/** All sessions of one mock, by their names. */
export class Sessions {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly initial: Scenario;
  readonly snapshots = new Map<string, Snapshot>();
  readonly #options: SessionsOptions;
  readonly #budget: JournalBudget;
  /** In the order of their use, the longest unused first. */
  readonly #sessions = new Map<string, Session>();

  constructor(options: SessionsOptions) {
    this.scenarios = options.scenarios;
    this.initial = options.initial;
    this.#options = options;
    this.#budget = new JournalBudget(options.memoryBytes);
  }

  /** How many bytes all journals keep now. */
  get journalledBytes(): number {
    return this.#budget.bytes;
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
    const { domains, entries, journalBytes: bytes } = this.#options;
    const journal = { entries, bytes, budget: this.#budget };
    const beginning = { scenario, domains, journal, real: Date.now(), ...(world ? { world } : {}) };
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
    this.#sessions.get(name)?.journal.end();
    return this.#sessions.delete(name);
  }
}
