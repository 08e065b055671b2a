// The members of a project. A rule that refuses halfway undoes nothing. The whole request works on a draft, which is
// then dropped.
import { find } from '../../../world/table.ts';
import { invalid, notFound, refusal } from '../failures.ts';
import { memberOf } from '../team.ts';
import { instant } from '../times.ts';
import type { Level, Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Project } from './project.ts';

/**
 * Checks that a user may join a project. Only members of its organization may, which is inferred.
 * @param place of the user in the request, such as `/body/member_uuid`
 * @throws Failure 404-1 for an unknown user, 400-1 for one who is not in the organization
 */
export function checkJoiner(
  { users }: State,
  { members }: Organization,
  user_uuid: string,
  place: string,
): void {
  if (!find(users, user_uuid)) throw notFound('No user has this id');
  if (!members[user_uuid]) throw invalid(place, 'must be a member of the organization');
}

/** Adds a member. The user's primary project stays as it was. @throws Failure 409-1 for a member */
export function addMember(
  { now, random }: WorldContext,
  { members }: Project,
  user_uuid: string,
  user_level: Level,
): void {
  if (members[user_uuid]) {
    throw refusal('409-1', 'The user is already a member of this project');
  }
  const times = { created_at: instant(now), updated_at: instant(now) };
  members[user_uuid] = { uuid: random.uuid(), user_level, is_default: false, ...times };
}

/** @throws Failure 404-1 for a user who is not a member */
export function removeMember(project: Project, user_uuid: string): void {
  memberOf(project, user_uuid);
  Reflect.deleteProperty(project.members, user_uuid);
}
