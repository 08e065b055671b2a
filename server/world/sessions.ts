import { Session } from './session.ts';
import type { Domains } from './domain.ts';
import type { Scenario } from './scenarios.ts';
import type { Beginning } from './session.ts';
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
}

/** All sessions of one mock, by their names. */
export class Sessions {
  readonly scenarios: ReadonlyMap<string, Scenario>;
  readonly initial: Scenario;
  readonly snapshots = new Map<string, Snapshot>();
  readonly #options: SessionsOptions;
  /** Sessions in the order of their use, the longest unused first. */
  readonly #sessions = new Map<string, Session>();

  constructor(options: SessionsOptions) {
    this.scenarios = options.scenarios;
    this.initial = options.initial;
    this.#options = options;
  }

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
    const { domains, entries } = this.#options;
    const beginning = { scenario, domains, entries, real: Date.now(), ...options };
    const session = new Session(name, beginning);
    this.delete(name);
    this.#sessions.set(name, session);
    for (const longestUnused of this.#sessions.keys()) {
      if (this.#sessions.size <= this.#options.most) break;
      this.delete(longestUnused);
    }
    return session;
  }

  /** @returns true if there was one */
  delete(name: string): boolean {
    this.#sessions.get(name)?.journal.end();
    return this.#sessions.delete(name);
  }
}
