// Rules for the members of organizations and projects alike.
import { find } from '../../world/table.ts';
import { invalid, notFound, refusal } from './failures.ts';
import { inOrderBy } from './pages.ts';
import { instant } from './times.ts';
import type { User } from './accounts/user.ts';
import type { Level } from './organizations/organization.ts';
import type { State } from './state.ts';

/** A user, as a request names one. */
export interface Named {
  user_uuid: string;
}

/** A user and a level to give. */
export interface Assignment extends Named {
  user_level: Level;
}

/** Users who join, get another level, and are removed. */
export interface Changes {
  added?: readonly Assignment[];
  updated?: readonly Assignment[];
  deleted?: readonly Named[];
}

interface Member {
  user_level: Level;
  created_at: string;
  updated_at: string;
}

/** Members by the users' ids. */
interface Team<M extends Member = Member> {
  members: Record<string, M>;
}

/** The members of a team with their users, in the order of joining. */
export function membersOf<M extends Member>(
  { users }: State,
  { members }: Team<M>,
): { user: User; member: M }[] {
  const known = Object.entries(members).flatMap(([uuid, member]) => {
    const user = find(users, uuid);
    return user ? [{ user, member }] : [];
  });
  return inOrderBy(({ user, member }) => joinedAt(member, user.id), known, 'asc');
}

/** Puts a membership into the order of joining. @param id decides between memberships of one instant */
export function joinedAt(
  { created_at }: Pick<Member, 'created_at'>,
  id: number,
): { created_at: string; id: number } {
  return { created_at, id };
}

/**
 * Checks that a body names each user once, over all of its lists. The service does not document what happens to a user
 * who is named twice.
 * @param lists by the names of their properties
 * @throws Failure 400-1 with the place of the second mention
 */
export function checkEachOnce(lists: Record<string, readonly Named[] | undefined>): void {
  const named = new Set<string>();
  for (const [list, users = []] of Object.entries(lists)) {
    for (const [index, { user_uuid }] of users.entries()) {
      if (named.has(user_uuid)) {
        throw invalid(`/body/${list}/${index}/user_uuid`, 'must not be a user who is named before');
      }
      named.add(user_uuid);
    }
  }
}

/** The membership of a user. @throws Failure 404-1 for a user who is not a member */
export function memberOf<T>({ members }: { members: Record<string, T> }, user_uuid: string): T {
  const member = members[user_uuid];
  if (!member) throw notFound('No member has this id');
  return member;
}

/** Gives a member a level. Giving the same level does not count as a change. */
export function changeLevel(member: Member, user_level: Level, now: number): void {
  if (member.user_level === user_level) return;
  member.user_level = user_level;
  member.updated_at = instant(now);
}

/**
 * Changes the members of a team, and checks that it keeps an active admin. Only active users can log in. A team without
 * an admin can be changed nevertheless.
 * @throws Failure 409-3 if the last active admin would go
 */
export function keepAdmin(
  { users }: State,
  team: Team,
  what: 'An organization' | 'A project',
  change: () => void,
): void {
  const hadAdmin = hasAdmin(users, team);
  change();
  if (hadAdmin && !hasAdmin(users, team)) {
    throw refusal('409-3', `${what} keeps at least one admin`);
  }
}

function hasAdmin(users: State['users'], { members }: Team): boolean {
  return Object.entries(members).some(
    ([user, { user_level }]) => user_level === 1 && find(users, user)?.status === 'active',
  );
}
