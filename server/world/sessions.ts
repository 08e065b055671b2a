import { Session } from './session.ts';
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

/** What a server's sessions are bound by. */
export interface Limits {
  /** Sessions that are kept; one more, and the longest unused goes. */
  sessions: number;
  /** Entries that each session's journal keeps. */
  entries: number;
}

/** All sessions of one mock, by their names. */
export class Sessions {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** What a session begins with when it is made by its first use. */
  readonly initial: Scenario;
  readonly snapshots = new Map<string, Snapshot>();
  readonly #limits: Limits;
  /** In the order of their use, the longest unused first. */
  readonly #sessions = new Map<string, Session>();

  constructor(scenarios: ReadonlyMap<string, Scenario>, initial: Scenario, limits: Limits) {
    this.scenarios = scenarios;
    this.initial = initial;
    this.#limits = limits;
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
    session.usedAt = Date.now();
    this.#sessions.delete(name);
    this.#sessions.set(name, session);
    return session;
  }

  /**
   * Makes a session, in the place of one with the same name.
   * @param world the world to begin with, where that is not the scenario's own
   */
  create(name: string, scenario: Scenario, world?: World): Session {
    const options = { limit: this.#limits.entries, real: Date.now(), ...(world ? { world } : {}) };
    const session = new Session(name, scenario, options);
    this.delete(name);
    this.#sessions.set(name, session);
    for (const longestUnused of this.#sessions.keys()) {
      if (this.#sessions.size <= this.#limits.sessions) break;
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
