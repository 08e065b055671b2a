import { put } from '../../../world/table.ts';
import { iconOf } from '../icon.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { addMember } from './members.ts';
import { nameFor } from './names.ts';
import type { Context } from '../state.ts';
import type { Assignment } from '../team.ts';
import type { Project } from './project.ts';

/** The wishes for a new project. */
interface Plan {
  organization_uuid: string;
  name: string;
  /** The picture in base64; empty or left out for none. */
  icon?: string | undefined;
  /** Members apart from the caller. */
  members: readonly Assignment[];
}

/**
 * Makes a project with the caller as its admin.
 * @throws Failure 409-1 if another project of the organization has the name, or the caller is named among the members
 */
export function foundProject(
  context: Context,
  { organization_uuid, name, icon, members }: Plan,
): Project {
  const { state, principal, now, random } = context;
  const named = nameFor(state, name, { organization_uuid });
  const [uuid, id, at] = [random.uuid(), nextId(state), instant(now)];
  const project: Project = {
    uuid,
    id,
    organization_uuid,
    ...named,
    icon: iconOf('projects', uuid, icon),
    members: {},
    created_at: at,
    updated_at: at,
  };
  addMember(context, project, principal.uuid, 1);
  for (const one of members) addMember(context, project, one.user_uuid, one.user_level);
  put(state.projects, uuid, project);
  return project;
}
