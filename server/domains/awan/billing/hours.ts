// The hours to charge, over all areas.
import { plain } from '../../../world/table.ts';
import { AREAS } from './areas.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State } from '../state.ts';
import type { Hour, Use } from './area.ts';

/** The next hours of the uses that a test picks, or of all uses. Each table is read once. */
export function* hoursOf(state: State, isMeant: (use: Use) => boolean = () => true): Steps<Hour[]> {
  const present = plain(state);
  const hours: Hour[][] = [];
  for (const { hourly } of AREAS) if (hourly) hours.push(yield* hourly.hours(present, isMeant));
  return hours.flat();
}

/**
 * The next hours of some organizations, as far as they begin by a time.
 * @param isMeant picks organizations by their ids
 * @param upTo in milliseconds since 1970
 */
export function hoursDue(
  state: State,
  isMeant: (organization: string) => boolean,
  upTo: number,
): Steps<Hour[]> {
  return hoursOf(
    state,
    (use) => Date.parse(use.paid_until) <= upTo && isMeant(use.organization_uuid),
  );
}

/** Every use that is charged by the hour now, to be read only. A search in them can end early. */
export function* usesIn(state: State): Generator<Use> {
  for (const { hourly } of AREAS) if (hourly) yield* hourly.uses(state);
}

/** The hours of each organization, by its id. */
export function byOrganization(hours: readonly Hour[]): Map<string, Hour[]> {
  const groups = new Map<string, Hour[]>();
  for (const hour of hours) {
    const group = groups.get(hour.organization_uuid);
    if (group) group.push(hour);
    else groups.set(hour.organization_uuid, [hour]);
  }
  return groups;
}

/** The next hours of one organization that begin by a time. @param upTo in milliseconds since 1970 */
export function hoursDueIn(state: State, organization: string, upTo: number): Steps<Hour[]> {
  return hoursDue(state, (uuid) => uuid === organization, upTo);
}
