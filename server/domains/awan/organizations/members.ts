// Who is in an organization, and that somebody leads it.
import { find } from '../../../world/table.ts';
import { notFound, refusal } from '../failures.ts';
import { instant } from '../times.ts';
import { join, leave } from './memberships.ts';
import type { State, WorldContext } from '../state.ts';
import type { Level, Organization } from './organization.ts';

interface Named {
  user_uuid: string;
}

interface Assignment extends Named {
  user_level: Level;
}

/** Who joins, who gets another level, and who is removed. */
export interface Changes {
  added?: readonly Assignment[];
  updated?: readonly Assignment[];
  deleted?: readonly Named[];
}

/** @throws Failure 404-1 for an id that no user has */
export function checkUsers({ users }: State, named: readonly Named[]): void {
  if (named.some(({ user_uuid }) => !find(users, user_uuid))) {
    throw notFound('No user has this id');
  }
}

/**
 * Adds members, then changes levels, then removes members.
 * @throws Failure 404-1 for an id that no user has, or of somebody who is no member, 409-1 for somebody who
 *   is one already, 409-3 where no admin would be left
 */
export function changeMembers(
  context: WorldContext,
  organization: Organization,
  { added = [], updated = [], deleted = [] }: Changes,
): void {
  checkUsers(context.state, added);
  checkMembers(organization, added, [...updated, ...deleted]);
  for (const { user_uuid, user_level } of added) {
    if (organization.members[user_uuid]) {
      throw refusal('409-1', 'The user is already a member of this organization');
    }
    join(context, organization, user_uuid, user_level);
  }
  for (const { user_uuid, user_level } of updated) {
    const member = organization.members[user_uuid];
    if (member) Object.assign(member, { user_level, updated_at: instant(context.now) });
  }
  for (const { user_uuid } of deleted) leave(context, organization, user_uuid);
  if (!hasAdmin(organization)) {
    throw refusal('409-3', 'An organization keeps at least one admin');
  }
}

/** Whoever joins by the same request is as good as a member. */
function checkMembers(
  { members }: Organization,
  added: readonly Named[],
  named: readonly Named[],
): void {
  const known = new Set([...Object.keys(members), ...added.map(({ user_uuid }) => user_uuid)]);
  if (named.some(({ user_uuid }) => !known.has(user_uuid))) {
    throw notFound('No member has this id');
  }
}

function hasAdmin({ members }: Organization): boolean {
  return Object.values(members).some(({ user_level }) => user_level === 1);
}
