import { BLANK_TIME } from '../blank.ts';
import { organizationView } from '../organizations/views.ts';
import { inJakarta } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { User } from '../accounts/user.ts';
import type { Organization } from '../organizations/organization.ts';
import type { ProjectMembership } from './memberships.ts';
import type { Project, ProjectMember } from './project.ts';

type Schemas = components['schemas'];

/** A project as its resources and members show it. @param format of instants in the area; see times.ts */
export function projectView(
  { uuid, name, slug, icon, created_at, updated_at }: Project,
  format: (utc: string) => string,
): Schemas['Project'] & Pick<Project, 'icon'> {
  const times = { created_at: format(created_at), updated_at: format(updated_at) };
  return { uuid, ...times, name, slug, icon };
}

/** A project with its organization, which does not count its members here. */
export function detailView(project: Project, organization: Organization): Schemas['ProjectDetail'] {
  const owner = organizationView(organization, inJakarta);
  delete owner.member_count;
  return { ...projectView(project, inJakarta), organization: owner };
}

/** A project in the list of a member's own. */
export function myProjectView({
  project,
  organization,
  member,
}: ProjectMembership): Schemas['MyProject'] {
  return { ...detailView(project, organization), project_member: membershipView(member) };
}

/** A project as the answer to a change shows it. */
export function changedView(
  project: Project,
  { uuid, name, slug }: Organization,
): Schemas['CreatedProject'] {
  return { ...projectView(project, inJakarta), organization: { uuid, name, slug } };
}

/** A membership as its own user sees it. */
export function membershipView({
  uuid,
  created_at,
  updated_at,
  user_level,
  is_default,
}: ProjectMember): Schemas['ProjectMembership'] {
  const times = { created_at: inJakarta(created_at), updated_at: inJakarta(updated_at) };
  return { uuid, ...times, user_type: 'users', user_level, is_default };
}

/** A membership as all members see it. */
export function memberView(
  { uuid, created_at, updated_at, user_level }: Omit<ProjectMember, 'is_default'>,
  user: User,
  project: Project,
): Schemas['ProjectMember'] {
  return {
    uuid,
    created_at: inJakarta(created_at),
    updated_at: inJakarta(updated_at),
    user_type: 'users',
    user: userView(user),
    project: projectView(project, inJakarta),
    user_level,
  };
}

/** A user as a membership shows them, without mail address, organizations and projects. */
function userView(user: User): Schemas['ProjectUser'] {
  const { uuid, username, name, status, last_login, created_at, updated_at, avatar } = user;
  return {
    CreatedAt: BLANK_TIME,
    UpdatedAt: BLANK_TIME,
    DeletedAt: null,
    uuid,
    username,
    name,
    status,
    last_login: last_login && inJakarta(last_login),
    created_at: inJakarta(created_at),
    organizations: null,
    projects: null,
    updated_at: inJakarta(updated_at),
    avatar,
    email: null,
    kind: 'account',
  };
}
