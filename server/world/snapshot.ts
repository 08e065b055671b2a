import { Failure } from './failure.ts';
import type { World } from './world.ts';

/** The number of snapshots that a store keeps. */
export const MOST_SNAPSHOTS = 1_000;

/** A world that was kept under a name. */
export interface Snapshot {
  name: string;
  session: string;
  scenario: string;
  takenAt: number;
  world: World;
}

/** The snapshots of a store. In memory, each function is done at once. */
export interface SnapshotStore {
  /** The oldest first, without their worlds. */
  list: () => Promise<Omit<Snapshot, 'world'>[]> | Omit<Snapshot, 'world'>[];
  find: (name: string) => Promise<Snapshot | undefined> | Snapshot | undefined;
  /**
   * @param first the first world of its scenario, which is in memory in any case
   * @throws TakenName; Failure 409 for one snapshot too many
   */
  add: (snapshot: Snapshot, first: World) => Promise<void> | void;
  /** @returns false if there was none */
  delete: (name: string) => Promise<boolean> | boolean;
}

/** The first of `snapshot-1`, `snapshot-2` and so on that is not taken. */
export function firstUnused(taken: { has: (name: string) => boolean }): string {
  let number = 1;
  while (taken.has(`snapshot-${number}`)) number += 1;
  return `snapshot-${number}`;
}

/** @throws Failure 409 if a store has as many snapshots as it keeps */
export function checkRoom(count: number): void {
  if (count < MOST_SNAPSHOTS) return;
  throw new Failure(409, `There are ${MOST_SNAPSHOTS} snapshots already; delete one.`);
}

/** The refusal of a name that another snapshot has. */
export class TakenName extends Failure {
  constructor(name: string) {
    super(409, `There is a snapshot ${name} already.`);
  }
}
