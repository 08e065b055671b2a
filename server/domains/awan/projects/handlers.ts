import { find, put, readAll, remove } from '../../../world/table.ts';
import { organizationFor, projectFor } from '../access.ts';
import { invalid, notFound, refusal } from '../failures.ts';
import { inOrder } from '../pages.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { changeMembers, checkJoiners } from './member-changes.ts';
import { memberHandlers } from './member-handlers.ts';
import { addMember } from './members.ts';
import { nameFor } from './names.ts';
import { primaryHandlers } from './primary.ts';
import { holdsResources } from './resources.ts';
import { changedView, detailView, myProjectView } from './views.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Handlers, State } from '../state.ts';
import type { Project } from './project.ts';

export const projectsHandlers = {
  ...memberHandlers,
  ...primaryHandlers,

  listProjects: (_, { state, principal }) => {
    const projects = inOrder(readAll(state.projects), 'asc');
    const data = projects.flatMap((project) => {
      const member = project.members[principal.uuid];
      return member ? [myProjectView(project, ownerOf(state, project), member)] : [];
    });
    return { status: 200, body: { data, result: true } };
  },

  createProject: ({ body }, context) => {
    const { state, principal, now, random } = context;
    const { organization_uuid, icon, project_members = [] } = body;
    const organization = organizationFor(context, organization_uuid, { grows: true });
    checkJoiners(state, organization, project_members, '/body/project_members');
    const name = nameFor(state, body.name, { organization_uuid });
    const times = { created_at: instant(now), updated_at: instant(now) };
    const [uuid, id] = [random.uuid(), nextId(state)];
    const image = icon ? iconAt(uuid) : null;
    const project = { ...times, uuid, id, organization_uuid, ...name, icon: image, members: {} };
    addMember(context, project, principal.uuid, 1);
    for (const one of project_members) addMember(context, project, one.user_uuid, one.user_level);
    put(state.projects, uuid, project);
    return { status: 200, body: { data: changedView(project, organization), result: true } };
  },

  getProject: ({ path: { uuid } }, context) => {
    const project = projectFor(context, uuid);
    const data = detailView(project, ownerOf(context.state, project));
    return { status: 200, body: { data, result: true } };
  },

  updateProject: ({ path: { uuid }, body }, context) => {
    const { state, now } = context;
    const project = projectFor(context, uuid, { admin: true });
    const organization = ownerOf(state, project);
    checkOwner(project, body.organization_uuid);
    changeMembers(context, organization, project, body);
    if (body.name !== undefined && body.name !== project.name) {
      Object.assign(project, nameFor(state, body.name, project));
    }
    if (body.icon) project.icon = iconAt(uuid);
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

function ownerOf({ organizations }: State, { organization_uuid }: Project): Organization {
  const organization = find(organizations, organization_uuid);
  if (!organization) throw notFound();
  return organization;
}

/** Projects stay with their organization; the service does not document another way, so that is inferred. */
function checkOwner(project: Project, organization_uuid = project.organization_uuid): void {
  if (organization_uuid === project.organization_uuid) return;
  throw invalid('/body/organization_uuid', 'must be the organization of the project');
}

/** Where the icon is to be had that a request has sent; the file itself is not kept. */
function iconAt(uuid: string): string {
  return `storage.example.com/projects/${uuid.slice(0, 8)}.png`;
}
