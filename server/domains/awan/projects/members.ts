// Who belongs to a project, and at what level. What changes a project here gets a draft of it: where a rule
// refuses halfway, the whole request leaves no trace.
import { find } from '../../../world/table.ts';
import { invalid, notFound, refusal } from '../failures.ts';
import { instant } from '../times.ts';
import type { Level, Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Project, ProjectMember } from './project.ts';

/**
 * The membership of a user.
 * @throws Failure 404-1 for a user who is no member
 */
export function memberOf({ members }: Project, user_uuid: string): ProjectMember {
  const member = members[user_uuid];
  if (!member) throw notFound('No member of the project has this id');
  return member;
}

/**
 * Checks that a user may join a project of an organization. That only its members may is inferred.
 * @param place where the request names the user, such as `/body/member_uuid`
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

/**
 * Lets a user in, with no primary project by that.
 * @throws Failure 409-1 for a member
 */
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

/**
 * Gives a member another level.
 * @throws Failure 404-1 for a user who is no member
 */
export function changeLevel(
  project: Project,
  user_uuid: string,
  user_level: Level,
  now: number,
): void {
  const member = memberOf(project, user_uuid);
  if (member.user_level === user_level) return;
  member.user_level = user_level;
  member.updated_at = instant(now);
}

/**
 * Takes a member out.
 * @throws Failure 404-1 for a user who is no member
 */
export function removeMember(project: Project, user_uuid: string): void {
  memberOf(project, user_uuid);
  Reflect.deleteProperty(project.members, user_uuid);
}

/**
 * Changes the members of a project that keeps an admin by it. One that had none before, as all of them have
 * left its organization, can be changed nevertheless.
 * @throws Failure 409-3 where the last admin would go
 */
export function keepAdmin(project: Project, change: () => void): void {
  const hadAdmin = hasAdmin(project);
  change();
  if (hadAdmin && !hasAdmin(project)) {
    throw refusal('409-3', 'A project keeps at least one admin');
  }
}

function hasAdmin({ members }: Project): boolean {
  return Object.values(members).some(({ user_level }) => user_level === 1);
}
