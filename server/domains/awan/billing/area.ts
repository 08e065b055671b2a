// Billing knows the areas of the platform by what each of them offers here, and by nothing else.
import type { Table } from '../../../world/table.ts';
import type { State, WorldContext } from '../state.ts';
import type { Charge } from './charge.ts';

/** The owner of a use that is charged by the hour, and the end of its paid time. */
export interface Use {
  organization_uuid: string;
  paid_until: string;
}

/** An hour of a use, and its charge. */
export interface Hour {
  organization_uuid: string;
  /** A draft of the record that says until when the use is paid. */
  resource: { paid_until: string | null };
  charge: Charge;
}

/** An area of the platform, for billing. It leaves out what does not apply to its resources. */
export interface Area {
  /** The records of its resources. */
  resources: (state: State) => Table<{ organization_uuid: string }>;
  /** Every use that is charged by the hour now, to be read only. */
  uses?: (state: State) => readonly Use[];
  /**
   * Returns the next hour of each such use, which begins when the paid time ends. Only the picked uses become drafts.
   * @param isMeant picks uses; it only reads
   */
  hours?: (state: State, isMeant: (use: Use) => boolean) => Hour[];
  /** Stops everything that runs in some organizations, by their ids. */
  stop?: (context: WorldContext, organizations: ReadonlySet<string>) => void;
  /** The first hour of each use that start() would begin. @param from in milliseconds since 1970 */
  firstHours?: (state: State, organizations: ReadonlySet<string>, from: number) => Hour[];
  /** Starts what stop() has stopped. */
  start?: (context: WorldContext, organizations: ReadonlySet<string>) => void;
  /** Begins the periods that are paid in advance, when a world's time begins. */
  begin?: (context: WorldContext) => void;
  /** Follows a clock that was set back: moves those periods to the new time. */
  turnBack?: (context: WorldContext) => void;
}
