// The hours to charge, over all areas.
import { plain } from '../../../world/table.ts';
import { AREAS } from './areas.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State } from '../state.ts';
import type { Choice, Hour, Use } from './area.ts';

/** The next hours of some uses, or of all. Each table is read once, or only the uses of the chosen organizations. */
export function* hoursOf(state: State, choice: Choice = { isMeant: () => true }): Steps<Hour[]> {
  const present = plain(state);
  const hours: Hour[][] = [];
  for (const { hourly } of AREAS) if (hourly) hours.push(yield* hourly.hours(present, choice));
  return hours.flat();
}

/**
 * The next hours of some organizations, by their ids, as far as they begin by a time.
 * @param upTo in milliseconds since 1970
 */
export function hoursDue(
  state: State,
  organizations: ReadonlySet<string>,
  upTo: number,
): Steps<Hour[]> {
  const isMeant = (_: Use, from: number) => from <= upTo;
  return hoursOf(state, { organizations, isMeant });
}

/** Does as hoursDue(), with a test of the organizations, for all that are not on hold. */
export function hoursDueOf(
  state: State,
  isOrganization: (uuid: string) => boolean,
  upTo: number,
): Steps<Hour[]> {
  return hoursOf(state, {
    isMeant: (use, from) => from <= upTo && isOrganization(use.organization_uuid),
  });
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
