import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';
import type { Charge } from './charges.ts';

/** A resource whose next hour is to be paid. */
export interface Metered {
  /** The record itself, a draft, whose `paid_until` moves on when it is paid. */
  resource: { paid_until: string | null };
  charge: Charge;
}

/**
 * What an area's resources of an organization are to be charged for: those that are paid up to a time at most.
 * Each charge is for one hour from there on.
 */
export type MeterOf = (state: State, organization: Organization, now: number) => Metered[];
