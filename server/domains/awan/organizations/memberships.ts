// The organizations of a user. One of them is the default, as long as there are any.
import { IndexBy } from '../../../world/index-by.ts';
import { find } from '../../../world/table.ts';
import { inOrderBy } from '../pages.ts';
import { projectMembershipsOf } from '../projects/memberships.ts';
import { joinedAt } from '../team.ts';
import { instant } from '../times.ts';
import type { State, WorldContext } from '../state.ts';
import type { Level, Organization, OrganizationMember } from './organization.ts';

/** An organization and a user's place in it. */
export interface Membership {
  organization: Organization;
  member: OrganizationMember;
}

const BY_MEMBER = new IndexBy<Organization>(({ members }) => Object.keys(members));

/** A user's memberships, to be read only: the default first, then in the order of joining. */
export function membershipsOf({ organizations }: State, user: string): Membership[] {
  const memberships = BY_MEMBER.read(organizations, user).flatMap((organization) => {
    const member = organization.members[user];
    return member ? [{ organization, member }] : [];
  });
  const joined = ({ organization, member }: Membership) => joinedAt(member, organization.id);
  return inOrderBy(joined, memberships, 'asc').toSorted(
    (one, other) => Number(other.member.is_default) - Number(one.member.is_default),
  );
}

/** Makes one of a user's organizations the default. The former default becomes an ordinary one. */
export function makeDefault({ state, now }: WorldContext, user: string, uuid: string): void {
  for (const { organization, member } of membershipsOf(state, user)) {
    const is_default = organization.uuid === uuid;
    if (!is_default && !member.is_default) continue;
    const draft = find(state.organizations, organization.uuid)?.members[user];
    if (draft) Object.assign(draft, { is_default, updated_at: instant(now) });
  }
}

/** Makes a user a member of an organization. A user's first organization becomes the default. */
export function join(
  { state, now }: WorldContext,
  organization: Organization,
  user: string,
  user_level: Level,
): void {
  const is_default = membershipsOf(state, user).length === 0;
  const at = instant(now);
  organization.members[user] = { user_level, is_default, created_at: at, updated_at: at };
}

/**
 * Takes a user out of an organization and out of its projects. A project may lose its last admin, because the admins of
 * the organization can do the same. If the organization was the user's default, the next one becomes the default.
 */
export function leave(context: WorldContext, organization: Organization, user: string): void {
  const { state } = context;
  for (const { project } of projectMembershipsOf(state, user)) {
    if (project.organization_uuid !== organization.uuid) continue;
    Reflect.deleteProperty(find(state.projects, project.uuid)?.members ?? {}, user);
  }
  Reflect.deleteProperty(organization.members, user);
  const [next] = membershipsOf(state, user);
  if (next && !next.member.is_default) makeDefault(context, user, next.organization.uuid);
}
