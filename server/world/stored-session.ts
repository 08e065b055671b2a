// A session as it is stored: a checkpoint of all that it has, and the steps since.
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
