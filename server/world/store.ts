// The place where sessions are kept. A session is stored as what it is: a checkpoint of all that it has, and the steps
// since. A step is stored before it holds, so that whoever has an answer finds it again after any end of the process.
import { Failure } from './failure.ts';
import type { Act } from './act.ts';
import type { KeptActs } from './acts.ts';
import type { Change } from './change.ts';
import type { Clock } from './clock.ts';
import type { Entry } from './entry.ts';
import type { KeptFaults } from './faults.ts';
import type { World } from './world.ts';

/** One change of a session. Each part is left out where nothing of it has changed. */
export interface Step {
  /** 1 for the first step of a session. No session has two of one number. */
  number: number;
  /** The machine's time. */
  real: number;
  /** The number of the first entry that the journal kept before it. */
  first: number;
  /** The entries from this number on are forgotten, and the world is the one before them. */
  cut?: number;
  /** The session has begun anew; the checkpoint of this step has all that it has. */
  begun?: true;
  /** Changes of the world that no request has made. */
  changes?: readonly Change[];
  /** An exchange. Its world before it is the one after those changes. */
  entry?: Omit<Entry, 'before'>;
  faults?: KeptFaults;
  acts?: readonly Act[];
}

/** A session as a whole, after the step with this number. Its journal has no entries yet. */
export interface Checkpoint {
  number: number;
  scenario: string;
  createdAt: number;
  usedAt: number;
  world: World;
  /** The number of the next entry. */
  next: number;
  faults: KeptFaults;
  acts: KeptActs;
}

/** A session as it is stored: where it began to be kept, and what has happened since. */
export interface StoredSession {
  id: number;
  checkpoint: Checkpoint;
  steps: readonly Step[];
}

/** A session as lists show it. */
export interface SessionSummary {
  name: string;
  scenario: string;
  createdAt: number;
  usedAt: number;
  clock: Clock;
  /** The number of entries that its journal keeps, and of older ones that are gone. */
  entries: number;
  dropped: number;
}

/** A world that was kept under a name. */
export interface Snapshot {
  name: string;
  session: string;
  scenario: string;
  takenAt: number;
  world: World;
}

/** The snapshots of a store. */
export interface SnapshotStore {
  /** The oldest first, without their worlds. */
  list: () => Promise<Omit<Snapshot, 'world'>[]>;
  find: (name: string) => Promise<Snapshot | undefined>;
  /** @throws Failure 409 for a name that is taken, and for one snapshot too many */
  add: (snapshot: Snapshot) => Promise<void>;
  delete: (name: string) => Promise<boolean>;
}

/**
 * A store that outlives the process. Several processes may share one: the number of a step is unique, so that all but one of
 * them see that they have lost a race. Every function throws StoreFailure if the store cannot be reached.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  readonly snapshots: SnapshotStore;
  /** The session with this name; undefined if there is none. */
  load: (name: string) => Promise<StoredSession | undefined>;
  /** The steps after a number; undefined if they are no longer kept, or the session is gone. */
  since: (id: number, number: number) => Promise<Step[] | undefined>;
  /**
   * Begins to keep a session. If there are too many, those go that are unused longest.
   * @param step its first
   * @returns its id; undefined if there is one of that name
   */
  begin: (
    summary: SessionSummary,
    checkpoint: Checkpoint,
    step: Step,
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
  /** All sessions, the longest unused first. */
  list: () => Promise<SessionSummary[]>;
  /** @returns false if there was none */
  delete: (name: string) => Promise<boolean>;
  /** Deletes the sessions that are unused since a time, and what nobody needs any more. */
  sweep: (unusedSince: number) => Promise<void>;
  /**
   * Listens to other processes.
   * @param told hears of each step that one of them has kept
   * @param missed hears that steps may have been missed
   */
  watch: (told: (id: number, number: number) => void, missed: () => void) => void;
  /** @throws StoreFailure if it cannot be reached now */
  check: () => Promise<void>;
  close: () => Promise<void>;
}

/** The refusal while the store cannot be reached. It names nothing of the store, which may have a secret. */
export class StoreFailure extends Failure {
  constructor(cause: unknown) {
    super(503, 'The mock cannot store the request now; nothing has changed.');
    this.cause = cause;
  }
}
