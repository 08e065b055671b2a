// Takes the price of each hour in advance, from what runs and from what merely takes up space.
import { find } from '../../../world/table.ts';
import { clusterMeter } from '../kubernetes/meter.ts';
import { HOUR, instant } from '../times.ts';
import { machineMeter } from '../virtual-machines/meter.ts';
import { volumeMeter } from '../volumes/meter.ts';
import { amountOf, covers, pay } from './charges.ts';
import { suspend } from './credit.ts';
import { behind } from './paid-until.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
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

/**
 * Charges each resource until it is paid beyond a time. Where the credit does not cover an hour of all of them,
 * the organization is suspended, and what a stopped resource still costs is charged as far as the credit covers;
 * what it does not cover is not owed. That last is inferred.
 * @param upTo a resource that is paid up to this time is charged for another hour; in milliseconds since 1970
 */
export function meter(context: WorldContext, upTo: number): void {
  for (const uuid of behind(context.state, upTo)) {
    const organization = find(context.state.organizations, uuid);
    // The next credit lets the time count as paid; see addCredit().
    if (!organization || isOut(organization)) continue;
    while (chargeHour(context, organization, upTo) === 'behind');
  }
}

/** Pays as much as the credit covers, one charge after the other, and says whether that was all. */
export function payCovered(
  state: State,
  organization: Organization,
  charges: readonly Charge[],
): boolean {
  const left = charges.filter((charge) => {
    if (!covers(organization, amountOf([charge]))) return true;
    pay(state, organization, [charge], charge.label);
    return false;
  });
  return left.length === 0;
}

/** Whether an organization is suspended and has nothing left to charge. */
function isOut({ suspended, payment_plans, balance }: Organization): boolean {
  return suspended !== null && payment_plans === 'prepaid' && balance === 0;
}

/** Charges one hour of what is behind, and says whether any of it still is. */
function chargeHour(
  context: WorldContext,
  organization: Organization,
  upTo: number,
): 'behind' | 'paid' {
  const metered = meteredOf(context.state, organization, upTo);
  const charges = metered.map(({ charge }) => charge);
  if (covers(organization, amountOf(charges))) {
    pay(context.state, organization, charges, 'one hour');
  } else {
    payCovered(context.state, organization, chargesAfterStop(context, organization, charges, upTo));
  }
  // All of them, also what the suspension has taken from the meter.
  for (const { resource } of metered) resource.paid_until = anHourOn(resource.paid_until);
  const until = instant(upTo);
  const isLate = ({ resource: { paid_until } }: Metered) =>
    paid_until !== null && paid_until <= until;
  return metered.some(isLate) ? 'behind' : 'paid';
}

/** Suspends an organization, and says what is then left of what it is to be charged for. */
function chargesAfterStop(
  context: WorldContext,
  organization: Organization,
  charges: Charge[],
  upTo: number,
): Charge[] {
  if (organization.suspended !== null) return charges;
  suspend(context, organization);
  return meteredOf(context.state, organization, upTo).map(({ charge }) => charge);
}

function meteredOf(state: State, organization: Organization, upTo: number): Metered[] {
  return [machineMeter, volumeMeter, clusterMeter].flatMap((of) => of(state, organization, upTo));
}

function anHourOn(paidUntil: string | null): string | null {
  return paidUntil === null ? null : instant(Date.parse(paidUntil) + HOUR);
}
