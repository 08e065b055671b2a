import { primaryProjectView, projectMembershipsOf } from '../projects/memberships.ts';
import { projectView } from '../projects/views.ts';
import { membersOf } from '../team.ts';
import { inJakarta } from '../times.ts';
import { detailView } from './views.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { User } from '../accounts/user.ts';
import type { State } from '../state.ts';
import type { Organization, OrganizationMember } from './organization.ts';
import type { Membership } from './memberships.ts';

/** The members of an organization, in the order of joining. */
export function memberViews(
  state: State,
  organization: Organization,
): components['schemas']['OrganizationMember'][] {
  return membersOf(state, organization).map(({ user, member }) => memberView(user, member));
}

/** A user's membership with the user, both codes, the organization and the user's projects in it. */
export function membershipView(
  state: State,
  user: User,
  { organization, member }: Membership,
): components['schemas']['OrganizationMembership'] {
  const own = projectMembershipsOf(state, user.uuid).filter(
    ({ project }) => project.organization_uuid === organization.uuid,
  );
  const projects = own.map(({ project }) => projectView(project, inJakarta));
  return {
    users: membershipUserView(user),
    organization: detailView(organization),
    user_level: member.user_level,
    created_at: inJakarta(member.created_at),
    updated_at: inJakarta(member.updated_at),
    is_default: member.is_default,
    primary_project: primaryProjectView(own, organization.uuid),
    projects: projects.length > 0 ? projects : null,
  };
}

function memberView(
  { id, uuid, username, name, status, avatar, created_at, updated_at }: User,
  { user_level, is_default, ...dated }: OrganizationMember,
): components['schemas']['OrganizationMember'] {
  const times = { created_at: inJakarta(created_at), updated_at: inJakarta(updated_at) };
  return {
    user_id: id,
    users: { id, uuid, username, name, status, avatar, ...times, deleted_at: null },
    user_level,
    created_at: inJakarta(dated.created_at),
    updated_at: inJakarta(dated.updated_at),
    is_default,
  };
}

function membershipUserView({
  uuid,
  username,
  name,
  status,
  last_login,
  verification_code,
  forgot_password_code,
  created_at,
  updated_at,
}: User): components['schemas']['OrganizationMembershipUser'] {
  return {
    uuid,
    username,
    name,
    status,
    last_login: last_login && inJakarta(last_login),
    // The service does show these codes; see the contract.
    verification_code,
    forgot_password_code,
    forgot_password_code_valid_time: null,
    created_at: inJakarta(created_at),
    updated_at: inJakarta(updated_at),
    deleted_at: null,
  };
}
