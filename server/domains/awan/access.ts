// Who may do what: levels in an organization and in its projects.
import { find } from '../../world/table.ts';
import { invalid, notFound, refusal } from './failures.ts';
import type { Context } from './state.ts';
import type { Organization } from './organizations/organization.ts';
import type { Project } from './projects/project.ts';

/** What a request under `/{group-type}/{uuid}` is about. */
export interface Group {
  organization: Organization;
  /** Null where the group is the organization itself. */
  project: Project | null;
}

/** What a request wants of the group, whose member everybody must be. */
export interface Demand {
  /** Whether only an admin may; otherwise every member may. */
  admin?: boolean;
  /** Whether it makes or grows something, which nobody may in a suspended organization. */
  grows?: boolean;
}

/**
 * The organization of a request.
 * @throws Failure 404-1 for an unknown id, 403-1 for a stranger, 403-2 for a member where an admin is needed,
 *   403-3 where the organization is suspended and may not grow
 */
export function organizationFor(
  { state, principal }: Context,
  uuid: string,
  demand: Demand = {},
): Organization {
  const organization = find(state.organizations, uuid);
  if (!organization) throw notFound();
  checkLevel(organization.members[principal.uuid]?.user_level, demand);
  checkSuspension(organization, demand);
  return organization;
}

/**
 * The project of a request. An admin of its organization is as good as an admin of the project, and who has
 * left the organization is a stranger to its projects; both are inferred.
 * @throws Failure as organizationFor() does
 */
export function projectFor(
  { state, principal }: Context,
  uuid: string,
  demand: Demand = {},
): Project {
  const project = find(state.projects, uuid);
  const organization = project && find(state.organizations, project.organization_uuid);
  if (!project || !organization) throw notFound();
  const outer = organization.members[principal.uuid]?.user_level;
  const inner = outer && project.members[principal.uuid]?.user_level;
  checkLevel(outer === 1 ? 1 : inner, demand);
  checkSuspension(organization, demand);
  return project;
}

/**
 * The organization or project that a request under `/{group-type}/{uuid}` names.
 * @throws Failure as organizationFor() does
 */
export function groupFor(
  context: Context,
  type: 'organizations' | 'projects',
  uuid: string,
  demand: Demand = {},
): Group {
  if (type === 'organizations') {
    return { organization: organizationFor(context, uuid, demand), project: null };
  }
  const project = projectFor(context, uuid, demand);
  const organization = find(context.state.organizations, project.organization_uuid);
  if (!organization) throw notFound();
  return { organization, project };
}

/**
 * Sees to it that a body names the organization that its group belongs to.
 * @throws Failure 400-1 for another one
 */
export function checkOrganization({ organization }: Group, uuid: string): void {
  if (uuid === organization.uuid) return;
  throw invalid('/body/organization_uuid', 'must be the organization of the group');
}

/** Whether a resource belongs to a group: an organization's own, or a project's. */
export function belongsTo(
  { organization, project }: Group,
  resource: { organization_uuid: string; project_uuid: string | null },
): boolean {
  return (
    resource.organization_uuid === organization.uuid &&
    resource.project_uuid === (project?.uuid ?? null)
  );
}

function checkLevel(level: number | undefined, { admin = false }: Demand): void {
  if (level === undefined) {
    throw refusal('403-1', 'You are not a member of this organization or project');
  }
  if (admin && level !== 1) throw refusal('403-2', 'This needs level 1 (admin)');
}

function checkSuspension({ suspended }: Organization, { grows = false }: Demand): void {
  if (grows && suspended) {
    throw refusal('403-3', 'Top up the credit to lift the suspension');
  }
}
