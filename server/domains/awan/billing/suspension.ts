// An organization is active or suspended. `suspended` is null while it is active, `credit` for want of credit, and
// `operator` if an operator has suspended it. There are two ways between these states: suspend() stops what runs, and
// lift() starts it again. A patch writes the state itself; followSuspensions() then stops or starts alike.
import { byBucket } from '../../../world/steps.ts';
import { find, plain } from '../../../world/table.ts';
import { pairs } from '../pairs.ts';
import { instant } from '../times.ts';
import { AREAS } from './areas.ts';
import { hoursDue } from './hours.ts';
import { markPaidUntilNow } from './ledger.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Hour } from './area.ts';

/**
 * Suspends organizations, by their ids, which have run out of credit, unless they are suspended already. It stops what
 * runs in them. All are done at once: a change of one makes reading for the next take many times as long.
 */
export function* suspend(context: WorldContext, organizations: Iterable<string>): Steps {
  const active = new Set<string>();
  for (const uuid of organizations) {
    const organization = find(context.state.organizations, uuid);
    if (organization?.suspended !== null) continue;
    organization.suspended = 'credit';
    organization.updated_at = instant(context.now);
    active.add(uuid);
    yield;
  }
  yield* stopAll(context, active);
}

/** Makes suspended organizations, by their ids, active, and starts what their suspension has stopped. */
export function* lift(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  for (const uuid of organizations) {
    const organization = find(context.state.organizations, uuid);
    if (organization) organization.suspended = null;
    yield;
  }
  for (const { suspension } of AREAS)
    if (suspension) yield* suspension.start(context, organizations);
}

/**
 * The hours to charge before suspensions are lifted: an hour from now of all that would start again, and of what else
 * is due by now. Without the latter, the next tick would stop everything again.
 */
export function* hoursToLift(
  { state, now }: WorldContext,
  organizations: ReadonlySet<string>,
): Steps<Hour[]> {
  const present = plain(state);
  const first: Hour[][] = [];
  for (const { suspension } of AREAS) {
    if (suspension?.firstHours)
      first.push(yield* suspension.firstHours(present, organizations, now));
  }
  const starting = first.flat();
  const uses = new Set(starting.map(({ use }) => use));
  const due = yield* hoursDue(present, organizations, now);
  return [...starting, ...due.filter(({ use }) => !uses.has(use))];
}

/**
 * Follows a patch of suspensions. It stops the resources of organizations that the patch has suspended, and starts
 * those that it has made active. A patch lifts for free: everything counts as paid until now.
 */
export function* followSuspensions(context: WorldContext, before: State): Steps {
  const changed = pairs(context.state.organizations, before.organizations)
    .filter(([one, was]) => isSuspended(one) !== isSuspended(was))
    .map(([one]) => one);
  yield* liftForFree(context, idsOf(changed.filter((one) => !isSuspended(one))));
  yield* stopAll(context, idsOf(changed.filter(isSuspended)));
}

/** The state of an organization: null, or the reason of its suspension. */
export type Suspension = Organization['suspended'];

function isSuspended(organization: { suspended: Suspension } | undefined): boolean {
  return organization !== undefined && organization.suspended !== null;
}

function* liftForFree(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  if (organizations.size === 0) return;
  const hours = yield* hoursToLift(context, organizations);
  for (const { resource } of yield* byBucket(hours, ({ use }) => use)) {
    const found = resource(context.state);
    if (found) markPaidUntilNow(found, context.now);
    yield;
  }
  yield* lift(context, organizations);
}

function* stopAll(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  if (organizations.size === 0) return;
  for (const { suspension } of AREAS)
    if (suspension) yield* suspension.stop(context, organizations);
}

function idsOf(organizations: readonly Organization[]): ReadonlySet<string> {
  return new Set(organizations.map(({ uuid }) => uuid));
}
