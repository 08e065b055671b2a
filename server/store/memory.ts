import { MemorySnapshots } from './memory-snapshots.ts';
import type { Keeper } from '../world/keeper.ts';
import type { Store } from '../world/store.ts';

/** A session in memory is all that is kept of it: no process goes on with it, or changes it from elsewhere. */
export const IN_MEMORY: Keeper = {
  id: undefined,
  isReady: true,
  told: () => undefined,
  catchUp: () => Promise.resolve(false),
  // The parts of the step are not made, as they would take time.
  keep: () => Promise.resolve(true),
  checkpoint: () => Promise.resolve(),
};

/** The store of sessions that end with their process. They are in the process itself, and the snapshots here. */
export class MemoryStore implements Store {
  readonly kind = 'memory';
  readonly snapshots: MemorySnapshots;

  /** @param bytes that all snapshots keep together */
  constructor(bytes: number) {
    this.snapshots = new MemorySnapshots(bytes);
  }

  keeper(): Keeper {
    return IN_MEMORY;
  }

  has(): Promise<boolean> {
    return Promise.resolve(false);
  }

  list(): Promise<[]> {
    return Promise.resolve([]);
  }

  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }

  sweep(): Promise<void> {
    return Promise.resolve();
  }

  /** No other process has its sessions. */
  watch(): void {
    // There is nothing to tell.
  }

  check(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
