// A user starts with the primary project. Each user has at most one in each organization.
import { find } from '../../../world/table.ts';
import { projectFor } from '../access.ts';
import { refusal } from '../failures.ts';
import { instant, inUtc } from '../times.ts';
import { membershipView } from './views.ts';
import { projectsOf } from './memberships.ts';
import type { Context, Handlers, State } from '../state.ts';
import type { Project, ProjectMember } from './project.ts';

export const primaryHandlers = {
  setPrimaryProject: ({ path: { uuid } }, context) => {
    const { state, principal, now } = context;
    const { project, member } = ownMembership(context, uuid);
    for (const former of formerOnes(state, project, principal.uuid)) mark(former, false, now);
    mark(member, true, now);
    const { username, name } = principal;
    const user = { uuid: principal.uuid, username, name };
    const data = { ...changedMembershipView(member), user, is_default: true as const };
    return { status: 200, body: { data, result: true } };
  },

  releasePrimaryProject: ({ path: { uuid } }, context) => {
    const { member } = ownMembership(context, uuid);
    mark(member, false, context.now);
    return { status: 200, body: { data: changedMembershipView(member), result: true } };
  },
} satisfies Handlers;

/** A membership after a change. Its time is in UTC here, as that of a new default organization is. */
function changedMembershipView(member: ProjectMember) {
  return { ...membershipView(member), updated_at: inUtc(member.updated_at) };
}

/**
 * The caller's membership. An admin of the organization may see a project without being a member.
 * @throws Failure 404-1 for an unknown project, 403-1 without a membership
 */
function ownMembership(
  context: Context,
  uuid: string,
): { project: Project; member: ProjectMember } {
  const { project } = projectFor(context, uuid);
  const member = project.members[context.principal.uuid];
  if (!member) throw refusal('403-1', 'You are not a member of this project');
  return { project, member };
}

/** The memberships of a user that were marked as primary before, in other projects of the organization. */
function formerOnes({ projects }: State, project: Project, user_uuid: string): ProjectMember[] {
  return projectsOf(projects, user_uuid)
    .filter((one) => one.organization_uuid === project.organization_uuid)
    .filter((one) => one.uuid !== project.uuid && one.members[user_uuid]?.is_default)
    .flatMap((one) => find(projects, one.uuid)?.members[user_uuid] ?? []);
}

function mark(member: ProjectMember, is_default: boolean, now: number): void {
  if (member.is_default === is_default) return;
  member.is_default = is_default;
  member.updated_at = instant(now);
}
