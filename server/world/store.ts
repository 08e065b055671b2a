// The place where sessions are kept. In a store that outlives the process, a step is stored before it holds. So whoever
// has an answer finds it again after any end of the process.
import { Failure } from './failure.ts';
import type { Course } from './course.ts';
import type { Keeper } from './keeper.ts';
import type { Scenario } from './scenarios.ts';
import type { SnapshotStore } from './snapshot.ts';
import type { Checkpoint, SessionSummary, Step, StoredSession } from './stored-session.ts';

/** Hears of sessions that a store keeps. */
export interface StoreWatcher {
  /** Another process has kept a step. */
  told: (id: number, number: number) => void;
  /** The session was deleted: by a command, for more room, or as nobody used it. */
  gone: (id: number) => void;
  /** Something may have been missed. */
  missed: () => void;
}

/** A place for snapshots, and for sessions beside those that a process has. Every function may throw StoreFailure. */
export interface Store {
  readonly kind: 'memory' | 'sqlite' | 'postgres';
  readonly snapshots: SnapshotStore;
  /**
   * Keeps a session of this process.
   * @param initial the scenario in which it begins anew, if it has gone from the store
   */
  keeper: (name: string, course: Course, initial: () => Scenario) => Keeper;
  has: (name: string) => Promise<boolean>;
  /** All sessions that it keeps, the longest unused first. */
  list: () => Promise<SessionSummary[]>;
  /** @returns false if there was none */
  delete: (name: string) => Promise<boolean>;
  /** Deletes the sessions that are unused since a time, and what nobody needs any more. */
  sweep: (unusedSince: number) => Promise<void>;
  watch: (watcher: StoreWatcher) => void;
  /** @throws StoreFailure if it cannot be reached now */
  check: () => Promise<void>;
  close: () => Promise<void>;
}

/**
 * A store that outlives the process. Several processes may share one: the number of a step is unique, so that all but one of
 * them see that they have lost a race.
 */
export interface DurableStore extends Store {
  /** The session with this name; undefined if there is none. */
  load: (name: string) => Promise<StoredSession | undefined>;
  /** The steps after a number; undefined if they are no longer kept, or the session is gone. */
  since: (id: number, number: number) => Promise<Step[] | undefined>;
  /**
   * Begins to keep a session, all at once. If there are too many, those go that are unused longest.
   * @param steps its first, and any after it
   * @returns its id; undefined if there is one of that name
   */
  begin: (
    summary: SessionSummary,
    checkpoint: Checkpoint,
    steps: readonly [Step, ...Step[]],
  ) => Promise<number | undefined>;
  /**
   * Keeps the next step of a session.
   * @param begun has all that the session has after the step, and forgets all before it
   * @returns false if another process has kept one of that number, or the session is gone
   */
  append: (id: number, step: Step, summary: SessionSummary, begun?: Checkpoint) => Promise<boolean>;
  /**
   * Keeps a session as it is now, and forgets the steps that only entries need which its journal no longer keeps.
   * @param first the number of the first entry that the journal keeps
   */
  checkpoint: (id: number, checkpoint: Checkpoint, first: number) => Promise<void>;
}

/** The refusal while the store cannot be reached. It names nothing of the store, which may have a secret. */
export class StoreFailure extends Failure {
  constructor(cause: unknown) {
    super(503, 'The mock cannot store the request now; nothing has changed.');
    this.cause = cause;
  }
}

/** Ignores that a store is out of reach, where nothing depends on it. @throws any other error */
export function allowStoreFailure(error: unknown): void {
  if (!(error instanceof StoreFailure)) throw error;
}
