import { projectFor } from '../access.ts';
import { changeLevel, keepAdmin, memberOf, membersOf } from '../team.ts';
import { addMember, checkJoiner, removeMember } from './members.ts';
import { memberView } from './views.ts';
import type { Handlers } from '../state.ts';

export const memberHandlers = {
  listProjectMembers: ({ path: { uuid } }, context) => {
    const { project } = projectFor(context, uuid);
    const data = membersOf(context.state, project).map(({ user, member }) =>
      memberView(member, user, project),
    );
    return { status: 200, body: { data, result: true } };
  },

  addProjectMember: ({ path: { uuid }, body: { member_uuid } }, context) => {
    const { organization, project } = projectFor(context, uuid, { admin: true });
    checkJoiner(context.state, organization, member_uuid, '/body/member_uuid');
    addMember(context, project, member_uuid, 2);
    return { status: 200, body: { data: null, result: true } };
  },

  changeProjectMemberLevel: ({ path: { uuid, useruuid }, body }, context) => {
    const { project } = projectFor(context, uuid, { admin: true });
    keepAdmin(context.state, project, 'A project', () => {
      changeLevel(memberOf(project, useruuid), body.user_level, context.now);
    });
    return { status: 200, body: { data: 'level changed', result: true } };
  },

  removeProjectMember: ({ path: { uuid, useruuid } }, context) => {
    const isOneself = useruuid === context.principal.uuid;
    const { project } = projectFor(context, uuid, { admin: !isOneself });
    keepAdmin(context.state, project, 'A project', () => {
      removeMember(project, useruuid);
    });
    return { status: 200, body: { data: 'deleted', result: true } };
  },
} satisfies Handlers;
