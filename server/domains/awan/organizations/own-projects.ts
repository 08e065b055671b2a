// Which projects a user belongs to, as the answers about users and organizations show them.
import { readAll } from '../../../world/table.ts';
import type { Project, ProjectMember } from '../projects/project.ts';
import type { State } from '../state.ts';

/** A project and a user's place in it. */
export interface ProjectMembership {
  project: Project;
  member: ProjectMember;
}

/** A user's projects, to be read only, in the order of joining. */
export function projectMembershipsOf({ projects }: State, user: string): ProjectMembership[] {
  return readAll(projects)
    .flatMap((project) => {
      const member = project.members[user];
      return member ? [{ project, member }] : [];
    })
    .toSorted(
      (one, other) =>
        Date.parse(one.member.created_at) - Date.parse(other.member.created_at) ||
        one.project.id - other.project.id,
    );
}

/**
 * The primary one of a user's projects in an organization, in brief; null without one.
 * @param organization its id
 */
export function primaryProjectView(
  projects: readonly ProjectMembership[],
  organization: string,
): { uuid: string; name: string } | null {
  const primary = projects.find(
    ({ project, member }) => project.organization_uuid === organization && member.is_default,
  );
  return primary ? { uuid: primary.project.uuid, name: primary.project.name } : null;
}
