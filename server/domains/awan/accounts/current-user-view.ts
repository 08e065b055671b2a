import { organizationView } from '../organizations/views.ts';
import { membershipsOf } from '../organizations/memberships.ts';
import { primaryProjectView, projectMembershipsOf } from '../projects/memberships.ts';
import { projectView } from '../projects/views.ts';
import { inUtc } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Membership } from '../organizations/memberships.ts';
import type { ProjectMembership } from '../projects/memberships.ts';
import type { State } from '../state.ts';
import type { User } from './user.ts';

/** A user with the user's organizations and projects. */
export function currentUserView(state: State, user: User): components['schemas']['CurrentUser'] {
  const { uuid, username, name, status, email, last_login } = user;
  const organizations = membershipsOf(state, uuid);
  const projects = projectMembershipsOf(state, uuid);
  return {
    uuid,
    username,
    name,
    status,
    last_login: last_login && inUtc(last_login),
    created_at: inUtc(user.created_at),
    organizations: organizations.map(organizationMembershipView),
    projects: projects.map(projectMembershipView),
    updated_at: inUtc(user.updated_at),
    email,
    kind: 'account',
    primary_organization: primaryOrganizationView(organizations, projects),
  };
}

function organizationMembershipView({
  organization,
  member,
}: Membership): components['schemas']['CurrentUserOrganization'] {
  return {
    user_type: 'users',
    organization: organizationView(organization, inUtc),
    user_level: member.user_level,
    created_at: inUtc(member.created_at),
    updated_at: inUtc(member.updated_at),
    is_default: member.is_default,
  };
}

function projectMembershipView({
  project,
  member,
}: ProjectMembership): components['schemas']['CurrentUserProject'] {
  return {
    uuid: member.uuid,
    created_at: inUtc(member.created_at),
    updated_at: inUtc(member.updated_at),
    user_type: 'users',
    project: projectView(project, inUtc),
    user_level: member.user_level,
    is_default: member.is_default,
  };
}

function primaryOrganizationView(
  organizations: readonly Membership[],
  projects: readonly ProjectMembership[],
): components['schemas']['PrimaryOrganization'] {
  const primary = organizations.find(({ member }) => member.is_default);
  if (!primary) return null;
  const { uuid, name, icon } = primary.organization;
  return { uuid, name, icon: icon ?? '', primary_project: primaryProjectView(projects, uuid) };
}
