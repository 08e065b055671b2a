import { Queue } from './queue.ts';
import { StoreFailure } from './store.ts';
import type { Keeper, Parts } from './keeper.ts';
import type { Checkpoint } from './store.ts';
import type { World } from './world.ts';

/** A change of a session that is made, and does not hold yet. */
export interface Made<T> {
  /** Its parts for a store; left out, or undefined, where there is nothing to keep. */
  parts?: () => Omit<Parts, 'real'> | undefined;
  /** The world after it, if it changes. */
  after?: World;
  /** The beginning of a new course, if it is one. */
  begun?: Omit<Checkpoint, 'number'>;
  /** Makes the change true for everybody. */
  hold: () => T;
  /** Takes back what was changed already, if it cannot hold. */
  drop?: () => void;
}

/**
 * The turns of a session. Where it is stored, each change is stored before it holds; if another process was faster, it is
 * made again from what that one has left.
 */
export class Turns extends Queue {
  /** Undefined where sessions are kept in memory alone. */
  readonly keeper: Keeper | undefined;

  constructor(keeper: Keeper | undefined) {
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
      if (!keeper) return (await make()).hold();
      await keeper.ready();
      for (;;) {
        const made = await make();
        const parts = made.parts?.();
        if (!parts) return made.hold();
        if (await isKept(keeper, { real, ...parts }, made)) {
          const result = made.hold();
          await keeper.checkpoint().catch(ignoreStore);
          return result;
        }
        await keeper.catchUp();
      }
    });
  }
}

async function isKept(
  keeper: Keeper,
  parts: Parts,
  { begun, after, drop }: Omit<Made<unknown>, 'hold' | 'parts'>,
): Promise<boolean> {
  let kept = false;
  try {
    kept = await keeper.keep(parts, after, begun);
  } finally {
    if (!kept) drop?.();
  }
  return kept;
}

/** The steps since the last checkpoint are stored in any case. */
function ignoreStore(error: unknown): void {
  if (!(error instanceof StoreFailure)) throw error;
}
