import { Queue } from './queue.ts';
import { allowStoreFailure } from './store.ts';
import type { Keeper, NextStep } from './keeper.ts';

/** A change of a session that is made, and does not hold yet. */
export interface Made<T> extends NextStep {
  /** Makes the change true for everybody. */
  hold: () => T;
  /** Takes back what was changed already, if it cannot hold. */
  drop?: () => Promise<void> | void;
}

/**
 * The turns of a session. Each change is stored before it holds. If another process was faster, the change is made again
 * from what that one has left.
 */
export class Turns extends Queue {
  readonly keeper: Keeper;

  constructor(keeper: Keeper) {
    super();
    this.keeper = keeper;
  }

  /**
   * Waits for a turn, makes a change in it, and lets it hold.
   * @param real the machine's time
   * @param make may be called several times
   * @throws StoreFailure if it cannot be stored, and whatever make() throws; then nothing has changed
   */
  take<T>(real: number, make: () => Promise<Made<T>> | Made<T>): Promise<T> {
    return this.add(async () => {
      const { keeper } = this;
      if (!keeper.isReady) await keeper.catchUp();
      for (;;) {
        const made = await make();
        if (await isKept(keeper, real, made)) {
          const result = made.hold();
          // The steps since the last checkpoint are stored in any case.
          await keeper.checkpoint().catch(allowStoreFailure);
          return result;
        }
        await keeper.catchUp();
      }
    });
  }
}

async function isKept(keeper: Keeper, real: number, made: Made<unknown>): Promise<boolean> {
  let kept = false;
  try {
    kept = await keeper.keep(real, made);
  } finally {
    if (!kept) await made.drop?.();
  }
  return kept;
}
