import type { Checkpoint, Step } from './stored-session.ts';
import type { World } from './world.ts';

/** The next step of a session, which does not hold yet. */
export interface NextStep {
  /** The parts that the session knows; left out where there is nothing to keep. They take time to make. */
  parts?: () => Omit<Step, 'number' | 'first' | 'real' | 'faults' | 'begun'>;
  /** The world after it, if it changes. */
  after?: World;
  /** The beginning of a new course, if it is one. */
  begun?: Omit<Checkpoint, 'number'>;
}

/** Keeps one session in a store, and follows what other processes have kept of it. */
export interface Keeper {
  /** Its id in the store; undefined if that does not have it. */
  readonly id: number | undefined;
  /** False if the store may have more of it than the session. */
  readonly isReady: boolean;
  /** Takes note that another process has kept a step. */
  told: (number: number) => void;
  /**
   * Brings the session to the last step that is stored.
   * @returns false if the store does not have it
   */
  catchUp: () => Promise<boolean>;
  /**
   * Keeps the next step.
   * @param real the machine's time
   * @returns false if another process was faster
   */
  keep: (real: number, next: NextStep) => Promise<boolean>;
  /** Keeps all that the session has, where it has made many steps since. */
  checkpoint: () => Promise<void>;
}
