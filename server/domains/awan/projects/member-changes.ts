// Changes of a project's members: they join, change and leave in one request.
import { changeLevel, checkEachOnce, keepAdmin, memberOf } from '../team.ts';
import { addMember, checkJoiner, removeMember } from './members.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { ProjectGroup } from '../access.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Assignment } from '../team.ts';

/** The lists of members in a request. Known clients spell them one way, the service's page another. */
export const LISTS = [
  'project_members_added',
  'project_members_updated',
  'project_members_deleted',
  'project_member_added',
  'project_member_updated',
  'project_member_deleted',
] as const;

/** The lists of a request. A list that is left out changes nothing. */
type Lists = Pick<components['schemas']['UpdateProjectRequest'], (typeof LISTS)[number]>;

/**
 * Checks the users that a list of a request would let in.
 * @param list the name of the property
 * @throws Failure 404-1 for an unknown user, 400-1 for one who is not in the organization
 */
export function checkJoiners(
  state: State,
  organization: Organization,
  joiners: readonly Assignment[],
  list: string,
): void {
  for (const [index, { user_uuid }] of joiners.entries()) {
    checkJoiner(state, organization, user_uuid, `/body/${list}/${index}/user_uuid`);
  }
}

/**
 * Changes the members of a project as a request asks, all or nothing.
 * @throws Failure 404-1 for an unknown user, or for one to be changed or removed who is not a member; 400-1 for one who
 *   is not in the organization or is named twice; 409-1 for one who is a member already; 409-3 if no admin would be
 *   left
 */
export function changeMembers(
  context: WorldContext,
  { organization, project }: ProjectGroup,
  {
    project_members_added = [],
    project_members_updated = [],
    project_members_deleted = [],
    project_member_added = [],
    project_member_updated = [],
    project_member_deleted = [],
  }: Lists,
): void {
  const { state, now } = context;
  const added = { project_members_added, project_member_added };
  const updated = { project_members_updated, project_member_updated };
  const deleted = { project_members_deleted, project_member_deleted };
  checkEachOnce({ ...added, ...updated, ...deleted });
  for (const [list, users] of Object.entries(added)) checkJoiners(state, organization, users, list);
  const joining = Object.values(added).flat();
  const changing = Object.values(updated).flat();
  const leaving = Object.values(deleted).flat();
  for (const { user_uuid } of [...changing, ...leaving]) memberOf(project, user_uuid);
  keepAdmin(state, project, 'A project', () => {
    for (const one of joining) addMember(context, project, one.user_uuid, one.user_level);
    for (const one of changing) changeLevel(memberOf(project, one.user_uuid), one.user_level, now);
    for (const one of leaving) removeMember(project, one.user_uuid);
  });
}
