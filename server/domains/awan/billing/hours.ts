// What is charged by the hour: the one list of it, which the meter, a lifted suspension and a new world go by.
import { clusterMeter } from '../kubernetes/meter.ts';
import { HOUR, instant } from '../times.ts';
import { machineMeter } from '../virtual-machines/meter.ts';
import { volumeMeter } from '../volumes/meter.ts';
import type { State } from '../state.ts';
import type { Charge } from './charges.ts';

/** A resource and the next hour of it that is to be paid. */
export interface Metered {
  organization_uuid: string;
  /** The record itself, a draft, whose `paid_until` moves on when it is paid. */
  resource: { paid_until: string | null };
  charge: Charge;
}

/** Whose a resource is, and up to when it is paid. */
export interface Paid {
  organization_uuid: string;
  paid_until: string;
}

/**
 * What an area's resources are to be charged for, each for one hour from where it is paid up to.
 * @param isMeant which of them are asked about; it only reads
 */
export type MeterOf = (state: State, isMeant: (one: Paid) => boolean) => Metered[];

/** Everything that is charged by the hour, as far as it is meant: each table is read once. */
export function metered(state: State, isMeant: (one: Paid) => boolean = () => true): Metered[] {
  return [machineMeter, volumeMeter, clusterMeter].flatMap((of) => of(state, isMeant));
}

/**
 * Lets what did not run count as paid up to now at least, and for an hour at most: a clock that went back may have
 * left it with more.
 * @param now in milliseconds since 1970
 */
export function countFrom(now: number, resource: Metered['resource']): void {
  const [at, most] = [instant(now), instant(now + HOUR)];
  const { paid_until } = resource;
  if (paid_until !== null && (paid_until < at || paid_until > most)) resource.paid_until = at;
}

/** Whether some organizations have anything that is charged by the hour. */
export function isAnyMetered(state: State, isMeant: (organization: string) => boolean): boolean {
  let isAny = false;
  metered(state, ({ organization_uuid }) => {
    isAny ||= isMeant(organization_uuid);
    // That one was asked about is enough: of what is meant, drafts would be made.
    return false;
  });
  return isAny;
}

/** What some organizations have that is paid up to a time at most. @param upTo in milliseconds since 1970 */
export function dueOf(
  state: State,
  isMeant: (organization: string) => boolean,
  upTo: number,
): Metered[] {
  return metered(
    state,
    (one) => Date.parse(one.paid_until) <= upTo && isMeant(one.organization_uuid),
  );
}

/** What one organization has that is paid up to a time at most. @param upTo in milliseconds since 1970 */
export function dueIn(state: State, organization: string, upTo: number): Metered[] {
  return dueOf(state, (uuid) => uuid === organization, upTo);
}

/** Lets the hours count as paid, whether they are or nobody owes them. */
export function moveOn(hours: readonly Metered[]): void {
  for (const { resource, charge } of hours) resource.paid_until = instant(charge.to);
}
