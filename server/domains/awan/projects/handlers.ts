import { remove } from '../../../world/table.ts';
import { organizationFor, projectFor } from '../access.ts';
import { checkAny, invalid, refusal } from '../failures.ts';
import { iconOf } from '../icon.ts';
import { inOrderBy } from '../pages.ts';
import { checkEachOnce } from '../team.ts';
import { instant } from '../times.ts';
import { foundProject } from './founding.ts';
import { changeMembers, checkJoiners, LISTS } from './member-changes.ts';
import { memberHandlers } from './member-handlers.ts';
import { projectMembershipsOf } from './memberships.ts';
import { nameFor } from './names.ts';
import { primaryHandlers } from './primary.ts';
import { holdsResources } from './resources.ts';
import { changedView, detailView, myProjectView } from './views.ts';
import type { Handlers } from '../state.ts';
import type { Project } from './project.ts';

/** The properties that a request may change. */
const KNOWN = ['name', 'organization_uuid', 'icon', ...LISTS] as const;

export const projectsHandlers = {
  ...memberHandlers,
  ...primaryHandlers,

  listProjects: (_, { state, principal }) => {
    const own = projectMembershipsOf(state, principal.uuid);
    const data = inOrderBy(({ project }) => project, own, 'asc').map(myProjectView);
    return { status: 200, body: { data, result: true } };
  },

  createProject: ({ body }, context) => {
    const { organization_uuid, name, icon, project_members = [] } = body;
    const organization = organizationFor(context, organization_uuid, { grows: true });
    checkEachOnce({ project_members });
    checkJoiners(context.state, organization, project_members, 'project_members');
    const plan = { organization_uuid, name, icon, members: project_members };
    const project = foundProject(context, plan);
    return { status: 200, body: { data: changedView(project, organization), result: true } };
  },

  getProject: ({ path: { uuid } }, context) => {
    const { project, organization } = projectFor(context, uuid);
    const data = detailView(project, organization);
    return { status: 200, body: { data, result: true } };
  },

  updateProject: ({ path: { uuid }, body }, context) => {
    const { state, now } = context;
    const group = projectFor(context, uuid, { admin: true });
    const { project, organization } = group;
    checkAny(body, KNOWN);
    checkOwner(project, body.organization_uuid);
    changeMembers(context, group, body);
    if (body.name !== undefined && body.name !== project.name) {
      Object.assign(project, nameFor(state, body.name, project));
    }
    project.icon = iconOf('projects', uuid, body.icon, project.icon);
    project.updated_at = instant(now);
    return { status: 200, body: { data: changedView(project, organization), result: true } };
  },

  deleteProject: ({ path: { uuid } }, context) => {
    const { state } = context;
    projectFor(context, uuid, { admin: true });
    if (holdsResources(state, uuid)) {
      throw refusal('409-2', 'The project still holds resources');
    }
    remove(state.projects, uuid);
    return { status: 200, body: { data: 'deleted', result: true } };
  },
} satisfies Handlers;

/** Checks that a project stays with its organization. The service documents no move, so this is inferred. */
function checkOwner(project: Project, organization_uuid = project.organization_uuid): void {
  if (organization_uuid === project.organization_uuid) return;
  throw invalid('/body/organization_uuid', 'must be the organization of the project');
}
