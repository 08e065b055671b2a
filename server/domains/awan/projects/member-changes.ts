// Joining, changing and leaving in one request.
import { invalid } from '../failures.ts';
import {
  addMember,
  changeLevel,
  checkJoiner,
  keepAdmin,
  memberOf,
  removeMember,
} from './members.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Project } from './project.ts';

type Assignment = components['schemas']['ProjectMemberAssignment'];

/** What a request says about members; a list that is left out changes nothing. */
type Changes = Pick<
  components['schemas']['UpdateProjectRequest'],
  'project_members_added' | 'project_members_updated' | 'project_members_deleted'
>;

/**
 * Checks whom a request would let in.
 * @param place where the list stands, such as `/body/project_members`
 * @throws Failure 404-1 for an unknown user, 400-1 for one who is not in the organization or stands there twice
 */
export function checkJoiners(
  state: State,
  organization: Organization,
  joiners: readonly Assignment[],
  place: string,
): void {
  for (const [index, { user_uuid }] of joiners.entries()) {
    checkJoiner(state, organization, user_uuid, `${place}/${index}/user_uuid`);
  }
  checkOnce(joiners, place);
}

/**
 * Changes the members of a project: all that a request asks for, or nothing.
 * @throws Failure 404-1 for a user who is unknown or, to be changed or removed, no member; 400-1 for one who
 *   is not in the organization or is named twice; 409-1 for one who joins as a member; 409-3 where no admin
 *   would be left
 */
export function changeMembers(
  context: WorldContext,
  organization: Organization,
  project: Project,
  { project_members_added, project_members_updated, project_members_deleted }: Changes,
): void {
  const [added, updated, deleted] = [
    project_members_added ?? [],
    project_members_updated ?? [],
    project_members_deleted ?? [],
  ];
  checkJoiners(context.state, organization, added, '/body/project_members_added');
  for (const { user_uuid } of [...updated, ...deleted]) memberOf(project, user_uuid);
  checkOnce([...added, ...updated, ...deleted], '/body');
  keepAdmin(project, () => {
    for (const one of added) addMember(context, project, one.user_uuid, one.user_level);
    for (const one of updated) changeLevel(project, one.user_uuid, one.user_level, context.now);
    for (const one of deleted) removeMember(project, one.user_uuid);
  });
}

function checkOnce(named: readonly { user_uuid: string }[], place: string): void {
  const users = new Set(named.map(({ user_uuid }) => user_uuid));
  if (users.size < named.length) throw invalid(place, 'must name each user once');
}
