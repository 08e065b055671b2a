// An organization is active or suspended. `suspended` is null while it is active, `credit` for want of credit, and
// `operator` if an operator has suspended it. There are two ways between these states: suspend() stops what runs, and
// lift() starts it again.
import { find } from '../../../world/table.ts';
import { pairs } from '../pairs.ts';
import { instant } from '../times.ts';
import { AREAS } from './areas.ts';
import { hoursDue } from './hours.ts';
import { chargeFrom } from './ledger.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Hour } from './area.ts';

/**
 * Suspends the organizations, which have run out of credit, unless they are suspended already, and stops what runs in
 * them. All are done at once: a change of one makes reading for the next take many times as long.
 */
export function suspend(context: WorldContext, organizations: readonly Organization[]): void {
  const active = organizations.filter(({ suspended }) => suspended === null);
  for (const organization of active) {
    organization.suspended = 'credit';
    organization.updated_at = instant(context.now);
  }
  stopAll(context, active);
}

/** Makes suspended organizations active, and starts what their suspension has stopped. */
export function lift(context: WorldContext, organizations: readonly Organization[]): void {
  for (const organization of organizations) organization.suspended = null;
  const ids = idsOf(organizations);
  for (const { start } of AREAS) start?.(context, ids);
}

/**
 * The hours to charge before suspensions are lifted: an hour from now of all that would start again, and of what else
 * is due by now. Without the latter, the next tick would stop everything again.
 */
export function hoursToLift(
  { state, now }: WorldContext,
  organizations: readonly Organization[],
): Hour[] {
  const ids = idsOf(organizations);
  const starting = AREAS.flatMap(({ firstHours }) => firstHours?.(state, ids, now) ?? []);
  const resources = new Set(starting.map(({ resource }) => resource));
  const due = hoursDue(state, (uuid) => ids.has(uuid), now);
  return [...starting, ...due.filter(({ resource }) => !resources.has(resource))];
}

/**
 * Follows a patch of suspensions. It stops the resources of organizations that the patch has suspended, and starts
 * those that it has made active. A patch lifts for free: everything counts as paid until now.
 */
export function followSuspensions(context: WorldContext, before: State): void {
  const { organizations } = context.state;
  const changed = pairs(organizations, before.organizations)
    .filter(([{ suspended }, was]) => (suspended !== null) !== isSuspended(was))
    .flatMap(([{ uuid }]) => find(organizations, uuid) ?? []);
  liftForFree(
    context,
    changed.filter((one) => !isSuspended(one)),
  );
  stopAll(context, changed.filter(isSuspended));
}

function isSuspended(organization: Organization | undefined): boolean {
  return organization !== undefined && organization.suspended !== null;
}

function liftForFree(context: WorldContext, organizations: readonly Organization[]): void {
  if (organizations.length === 0) return;
  for (const { resource } of hoursToLift(context, organizations)) chargeFrom(context.now, resource);
  lift(context, organizations);
}

function stopAll(context: WorldContext, organizations: readonly Organization[]): void {
  if (organizations.length === 0) return;
  const ids = idsOf(organizations);
  for (const { stop } of AREAS) stop?.(context, ids);
}

function idsOf(organizations: readonly Organization[]): ReadonlySet<string> {
  return new Set(organizations.map(({ uuid }) => uuid));
}
