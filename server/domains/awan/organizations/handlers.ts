import { membershipFor, organizationFor } from '../access.ts';
import { checkAny, invalid } from '../failures.ts';
import { iconOf } from '../icon.ts';
import { checkEachOnce } from '../team.ts';
import { inUtc, instant } from '../times.ts';
import { foundOrganization } from './founding.ts';
import { memberHandlers } from './member-handlers.ts';
import { membershipView } from './member-views.ts';
import { changeMembers, checkUsers } from './members.ts';
import { makeDefault, membershipsOf } from './memberships.ts';
import { checkName, slugFor } from './names.ts';
import { createdView, detailView, updatedView } from './views.ts';
import type { Handlers } from '../state.ts';

export const organizationsHandlers = {
  ...memberHandlers,

  listOrganizations: (_request, { state, principal }) => {
    const data = membershipsOf(state, principal.uuid).map(({ organization, member }) =>
      detailView(organization, member),
    );
    return { status: 200, body: { data, result: true } };
  },

  createOrganization: ({ body }, context) => {
    const { name, icon, organization_members: added = [] } = body;
    checkEachOnce({ organization_members: added });
    checkUsers(context.state, added);
    checkName(context.state, name);
    const founder = context.principal.uuid;
    const organization = foundOrganization(context, { name, icon, founder });
    changeMembers(context, organization, { added });
    return { status: 200, body: { data: createdView(organization), result: true } };
  },

  getOrganization: ({ path }, context) => {
    const { organization, member } = membershipFor(context, path.uuid);
    const data = detailView(organization, member);
    return { status: 200, body: { data, result: true } };
  },

  updateOrganization: ({ path, body }, context) => {
    const organization = organizationFor(context, path.uuid, { admin: true });
    checkAny(body, ['name', 'icon']);
    const { uuid } = organization;
    const { name, icon } = body;
    if (name !== undefined && name !== organization.name) {
      checkName(context.state, name, uuid);
      Object.assign(organization, { name, slug: slugFor(context.state, name, uuid) });
    }
    organization.icon = iconOf('organizations', uuid, icon, organization.icon);
    organization.updated_at = instant(context.now);
    return { status: 200, body: { data: updatedView(organization), result: true } };
  },

  setDefaultOrganization: ({ path, body }, context) => {
    const { state, principal } = context;
    const { organization, member } = membershipFor(context, path.uuid);
    if (body.organization_uuid !== path.uuid) {
      throw invalid('/body/organization_uuid', 'must be the id of the path');
    }
    makeDefault(context, principal.uuid, organization.uuid);
    const data = membershipView(state, principal, { organization, member });
    // This answer shows the time of the change in UTC.
    const updated_at = inUtc(member.updated_at);
    return { status: 200, body: { data: { ...data, updated_at }, result: true } };
  },
} satisfies Handlers;
