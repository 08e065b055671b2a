// Billing knows the areas of the platform by what each of them offers here, and by nothing else.
import type { Steps } from '../../../world/steps.ts';
import type { Table } from '../../../world/table.ts';
import type { State, WorldContext } from '../state.ts';
import type { Charge } from './charge.ts';

/** The owner of a use that is charged by the hour. */
export interface Use {
  organization_uuid: string;
}

/** An hour of a use, and its charge. */
export interface Hour {
  organization_uuid: string;
  /** The id of the use among all. */
  use: string;
  /** Finds the record that says until when the use is paid. It may be gone. */
  resource: (state: State) => { paid_until: string | null } | undefined;
  charge: Charge;
}

/** The choice of some uses. */
export interface Choice {
  /** The ids of their organizations. Left out, all are read. */
  organizations?: ReadonlySet<string>;
  /**
   * Picks uses; it only reads.
   * @param from the end of the use's paid time, in milliseconds since 1970
   */
  isMeant: (use: Use, from: number) => boolean;
}

/** Uses that are charged by the hour. */
export interface Hourly {
  /** Gives every use that is charged by the hour now, to be read only. A search in them can end early. */
  uses: (state: State) => Iterable<Use>;
  /**
   * Returns the next hour of each such use, which begins when the paid time ends; the oldest resource comes first.
   * @param state outside any draft
   */
  hours: (state: State, choice: Choice) => Steps<Hour[]>;
}

/** Resources that run, and that a suspension of their organization stops. */
export interface Stoppable {
  /** Stops everything that runs in some organizations, by their ids. */
  stop: (context: WorldContext, organizations: ReadonlySet<string>) => Steps;
  /** Starts everything that stop() has stopped. */
  start: (context: WorldContext, organizations: ReadonlySet<string>) => Steps;
  /**
   * Returns the first hour of each use that start() would begin.
   * @param state outside any draft
   * @param from in milliseconds since 1970
   */
  firstHours?: (state: State, organizations: ReadonlySet<string>, from: number) => Steps<Hour[]>;
}

/** Periods that are paid in advance. */
export interface Periods {
  /** Begins them, when a world's time begins. */
  begin: (context: WorldContext) => Steps;
  /** Moves them to the new time, after the clock was set back. */
  turnedBack: (context: WorldContext) => Steps;
}

/** An area of the platform, for billing. It leaves out each part that does not apply to its resources. */
export interface Area {
  /** The records of its resources. */
  resources: (state: State) => Table<{ organization_uuid: string }>;
  hourly?: Hourly;
  suspension?: Stoppable;
  periods?: Periods;
}
