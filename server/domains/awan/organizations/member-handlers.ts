import { organizationFor } from '../access.ts';
import { notFound } from '../failures.ts';
import { membershipView, memberViews } from './member-views.ts';
import { changeMembers } from './members.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Context, Handlers } from '../state.ts';
import type { Changes } from './members.ts';

export const memberHandlers = {
  listOrganizationMembers: ({ path }, context) => {
    const organization = organizationFor(context, path.uuid);
    const data = memberViews(context.state, organization);
    return { status: 200, body: { data, result: true } };
  },

  addOrganizationMember: ({ path, body }, context) => {
    const added = [{ user_uuid: body.member_uuid, user_level: 2 as const }];
    const data = managed(context, path.uuid, { added });
    return { status: 200, body: { data, result: true } };
  },

  manageOrganizationMembers: ({ path, body }, context) => {
    const data = managed(context, path.uuid, {
      added: body.organization_members_added ?? [],
      updated: body.organization_members_updated ?? [],
      deleted: body.organization_members_deleted ?? [],
    });
    return { status: 200, body: { data, result: true } };
  },

  removeOrganizationMember: ({ path: { organization_uuid, uuid } }, context) => {
    const admin = uuid !== context.principal.uuid;
    const organization = organizationFor(context, organization_uuid, { admin });
    changeMembers(context, organization, { deleted: [{ user_uuid: uuid }] });
    return { status: 200, body: { data: 'deleted', result: true } };
  },
} satisfies Handlers;

/** What an admin answers for: the admin's own membership after the changes, or the last one of who has left. */
function managed(
  context: Context,
  uuid: string,
  changes: Changes,
): components['schemas']['OrganizationMembership'] {
  const { state, principal } = context;
  const organization = organizationFor(context, uuid, { admin: true });
  const before = organization.members[principal.uuid];
  // An admin of the organization is a member of it.
  if (!before) throw notFound();
  const former = { ...before, is_default: false };
  changeMembers(context, organization, changes);
  const member = organization.members[principal.uuid] ?? former;
  return membershipView(state, principal, { organization, member });
}
