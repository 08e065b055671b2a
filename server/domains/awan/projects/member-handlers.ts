import { find } from '../../../world/table.ts';
import { groupFor, projectFor } from '../access.ts';
import { inOrder } from '../pages.ts';
import { addMember, changeLevel, checkJoiner, keepAdmin, removeMember } from './members.ts';
import { memberView } from './views.ts';
import type { Handlers } from '../state.ts';

export const memberHandlers = {
  listProjectMembers: ({ path: { uuid } }, context) => {
    const project = projectFor(context, uuid);
    const members = Object.entries(project.members).map(([user_uuid, member]) => ({
      ...member,
      user: find(context.state.users, user_uuid),
    }));
    const data = inOrder(members, 'asc').flatMap(({ user, ...member }) =>
      user ? [memberView(member, user, project)] : [],
    );
    return { status: 200, body: { data, result: true } };
  },

  addProjectMember: ({ path: { uuid }, body: { member_uuid } }, context) => {
    const { organization } = groupFor(context, 'projects', uuid, { admin: true });
    const project = projectFor(context, uuid);
    checkJoiner(context.state, organization, member_uuid, '/body/member_uuid');
    addMember(context, project, member_uuid, 2);
    return { status: 200, body: { data: null, result: true } };
  },

  changeProjectMemberLevel: ({ path: { uuid, useruuid }, body }, context) => {
    const project = projectFor(context, uuid, { admin: true });
    keepAdmin(project, () => {
      changeLevel(project, useruuid, body.user_level, context.now);
    });
    return { status: 200, body: { data: 'level changed', result: true } };
  },

  removeProjectMember: ({ path: { uuid, useruuid } }, context) => {
    const isOneself = useruuid === context.principal.uuid;
    const project = projectFor(context, uuid, { admin: !isOneself });
    keepAdmin(project, () => {
      removeMember(project, useruuid);
    });
    return { status: 200, body: { data: 'deleted', result: true } };
  },
} satisfies Handlers;
