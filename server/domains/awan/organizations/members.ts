// The members of an organization. It always keeps an admin.
import { find } from '../../../world/table.ts';
import { notFound, refusal } from '../failures.ts';
import { changeLevel, keepAdmin, memberOf } from '../team.ts';
import { join, leave } from './memberships.ts';
import type { State, WorldContext } from '../state.ts';
import type { Assignment, Changes, Named } from '../team.ts';
import type { Organization } from './organization.ts';

/** @throws Failure 404-1 for an id that no user has */
export function checkUsers({ users }: State, named: readonly Named[]): void {
  if (named.some(({ user_uuid }) => !find(users, user_uuid))) {
    throw notFound('No user has this id');
  }
}

/**
 * Adds members, changes levels and removes members.
 * @throws Failure 404-1 for an unknown user, or one who is not a member; 409-1 for one who joins twice; 409-3 if no
 *   admin would be left
 */
export function changeMembers(
  context: WorldContext,
  organization: Organization,
  { added = [], updated = [], deleted = [] }: Changes,
): void {
  checkUsers(context.state, added);
  for (const { user_uuid } of [...updated, ...deleted]) memberOf(organization, user_uuid);
  keepAdmin(context.state, organization, 'An organization', () => {
    for (const one of added) add(context, organization, one);
    for (const { user_uuid, user_level } of updated) {
      changeLevel(memberOf(organization, user_uuid), user_level, context.now);
    }
    for (const { user_uuid } of deleted) leave(context, organization, user_uuid);
  });
}

function add(
  context: WorldContext,
  organization: Organization,
  { user_uuid, user_level }: Assignment,
): void {
  if (organization.members[user_uuid]) {
    throw refusal('409-1', 'The user is already a member of this organization');
  }
  join(context, organization, user_uuid, user_level);
}
