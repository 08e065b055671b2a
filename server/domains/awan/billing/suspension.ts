// An organization is active or suspended. `suspended` is null while it is active, `credit` for want of credit, and
// `operator` if an operator has suspended it. There are two ways between these states: suspend() stops what runs, and
// lift() starts it again. A patch writes the state itself; followSuspensions() then stops or starts alike.
import { find } from '../../../world/table.ts';
import { pairs } from '../pairs.ts';
import { instant } from '../times.ts';
import { AREAS } from './areas.ts';
import { hoursDueIn } from './hours.ts';
import { markPaidUntilNow } from './ledger.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Hour } from './area.ts';

/** The state of an organization: null, or the reason of its suspension. */
export type Suspension = Organization['suspended'];

/** Suspends an active organization that has run out of credit, and stops what runs in it. */
export function suspend(context: WorldContext, organization: Organization): void {
  if (isSuspended(organization.suspended)) return;
  organization.suspended = 'credit';
  organization.updated_at = instant(context.now);
  stopAll(context, organization);
}

/** Makes a suspended organization active, and starts everything that its suspension has stopped. */
export function lift(context: WorldContext, organization: Organization): void {
  organization.suspended = null;
  for (const { suspension } of AREAS) suspension?.start(context, organization.uuid);
}

/**
 * The hours to charge before a suspension is lifted. They are one hour from now of everything that would start again,
 * and all other hours that are due by now. If those were left, the next tick would stop everything again.
 */
export function hoursToLift({ state, now }: WorldContext, { uuid }: Organization): Hour[] {
  const starting = AREAS.flatMap(
    ({ suspension }) => suspension?.firstHours(state, uuid, now) ?? [],
  );
  const resources = new Set(starting.map(({ resource }) => resource));
  const others = hoursDueIn(state, uuid, now).filter(({ resource }) => !resources.has(resource));
  return [...starting, ...others];
}

/**
 * Follows a patch of suspensions. It stops the resources of organizations that the patch has suspended, and starts
 * those that it has made active. A patch lifts for free: everything counts as paid until now.
 */
export function followSuspensions(context: WorldContext, before: State): void {
  const { organizations } = context.state;
  for (const [{ uuid, suspended }, was] of pairs(organizations, before.organizations)) {
    if (isSuspended(suspended) === isSuspended(was?.suspended ?? null)) continue;
    const organization = find(organizations, uuid);
    if (!organization) continue;
    if (isSuspended(suspended)) stopAll(context, organization);
    else liftForFree(context, organization);
  }
}

function isSuspended(state: Suspension): boolean {
  return state !== null;
}

function liftForFree(context: WorldContext, organization: Organization): void {
  for (const { resource } of hoursToLift(context, organization))
    markPaidUntilNow(resource, context.now);
  lift(context, organization);
}

function stopAll(context: WorldContext, { uuid }: Organization): void {
  for (const { suspension } of AREAS) suspension?.stop(context, uuid);
}
