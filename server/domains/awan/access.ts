// Rights: the levels in an organization and in its projects.
import { find } from '../../world/table.ts';
import { invalid, notFound, refusal } from './failures.ts';
import type { Failure } from '../../world/failure.ts';
import type { Context } from './state.ts';
import type { Membership } from './organizations/memberships.ts';
import type { Level, Organization } from './organizations/organization.ts';
import type { Project } from './projects/project.ts';

/** The organization or project that a request under `/{group-type}/{uuid}` names. */
export interface Group {
  organization: Organization;
  /** Null for the organization itself. */
  project: Project | null;
}

/** A project and the organization that owns it. */
export interface ProjectGroup extends Group {
  project: Project;
}

/** The demands of a request. Its user must at least be a member of the group. */
export interface Demand {
  /** The user must be an admin. Otherwise, every member may ask. */
  admin?: boolean;
  /** The request makes or grows something, which a suspended organization may not. */
  grows?: boolean;
}

/**
 * The organization of a request.
 * @throws Failure 404-1 for an unknown id, 403-1 for a stranger, 403-2 for a member if the request needs an admin,
 *   403-3 if the organization is suspended and may not grow
 */
export function organizationFor(context: Context, uuid: string, demand?: Demand): Organization {
  return membershipFor(context, uuid, demand).organization;
}

/** The organization of a request, and the user's membership of it. @throws Failure as organizationFor() does */
export function membershipFor(
  { state, principal }: Context,
  uuid: string,
  demand: Demand = {},
): Membership {
  const organization = find(state.organizations, uuid);
  if (!organization) throw notFound();
  const member = organization.members[principal.uuid];
  if (!member) throw stranger();
  checkDemand(demand, member.user_level, organization);
  return { organization, member };
}

/**
 * The project of a request, and its organization.
 * @throws Failure as organizationFor() does
 */
export function projectFor(
  { state, principal }: Context,
  uuid: string,
  demand: Demand = {},
): ProjectGroup {
  const project = find(state.projects, uuid);
  const organization = project && find(state.organizations, project.organization_uuid);
  if (!project || !organization) throw notFound();
  const level = levelIn({ organization, project }, principal.uuid);
  if (!level) throw stranger();
  checkDemand(demand, level, organization);
  return { organization, project };
}

/** @throws Failure as organizationFor() does */
export function groupFor(
  context: Context,
  type: 'organizations' | 'projects',
  uuid: string,
  demand?: Demand,
): Group {
  if (type === 'projects') return projectFor(context, uuid, demand);
  return { organization: organizationFor(context, uuid, demand), project: null };
}

/** Checks that a body names the organization that its group belongs to. @throws Failure 400-1 for another one */
export function checkOrganization({ organization }: Group, uuid: string): void {
  if (uuid === organization.uuid) return;
  throw invalid('/body/organization_uuid', 'must be the organization of the group');
}

/** Checks that the organization is not suspended. @throws Failure 403-3 for a suspended one */
export function checkSuspension({ suspended }: Organization): void {
  if (suspended === null) return;
  const wayOut =
    suspended === 'credit'
      ? 'Top up the credit to lift the suspension'
      : 'An operator has suspended the organization, and no top-up lifts that';
  throw refusal('403-3', wayOut);
}

/** True if a resource belongs to a group: to an organization itself, or to a project. */
export function belongsTo(
  { organization, project }: Group,
  resource: { organization_uuid: string; project_uuid: string | null },
): boolean {
  return (
    resource.organization_uuid === organization.uuid &&
    resource.project_uuid === (project?.uuid ?? null)
  );
}

/**
 * The user's level in a project. An admin of its organization counts as an admin of the project. A user who has left
 * the organization is a stranger to its projects. Both are inferred.
 */
function levelIn({ organization, project }: ProjectGroup, user: string): Level | undefined {
  const outer = organization.members[user]?.user_level;
  return outer === 2 ? project.members[user]?.user_level : outer;
}

function stranger(): Failure {
  return refusal('403-1', 'You are not a member of this organization or project');
}

function checkDemand(
  { admin = false, grows = false }: Demand,
  level: Level,
  organization: Organization,
): void {
  if (admin && level !== 1) throw refusal('403-2', 'This needs level 1 (admin)');
  if (grows) checkSuspension(organization);
}
