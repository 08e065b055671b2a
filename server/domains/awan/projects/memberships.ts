// The projects of a user, as the answers about users, organizations and projects show them.
import { IndexBy } from '../../../world/index-by.ts';
import { find } from '../../../world/table.ts';
import { inOrderBy } from '../pages.ts';
import { joinedAt } from '../team.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';
import type { Project, ProjectMember } from './project.ts';

/** A project, its organization, and a user's place in the project. */
export interface ProjectMembership {
  organization: Organization;
  project: Project;
  member: ProjectMember;
}

const BY_MEMBER = new IndexBy<Project>(({ members }) => Object.keys(members));

/** The projects that have a user as a member, to be read only, in no meaningful order. */
export function projectsOf(projects: State['projects'], user: string): Project[] {
  return BY_MEMBER.read(projects, user);
}

/**
 * A user's projects in the order of joining, to be read only. A user outside the organization of a project is a
 * stranger to it, as everywhere.
 */
export function projectMembershipsOf(
  { organizations, projects }: State,
  user: string,
): ProjectMembership[] {
  const memberships = projectsOf(projects, user).flatMap((project) => {
    const member = project.members[user];
    if (!member) return [];
    const organization = find(organizations, project.organization_uuid);
    return organization?.members[user] ? [{ organization, project, member }] : [];
  });
  return inOrderBy(({ project, member }) => joinedAt(member, project.id), memberships, 'asc');
}

/** A user's primary project in an organization, in brief; null without one. @param organization its id */
export function primaryProjectView(
  projects: readonly ProjectMembership[],
  organization: string,
): { uuid: string; name: string } | null {
  const primary = projects.find(
    ({ project, member }) => project.organization_uuid === organization && member.is_default,
  );
  return primary ? { uuid: primary.project.uuid, name: primary.project.name } : null;
}
