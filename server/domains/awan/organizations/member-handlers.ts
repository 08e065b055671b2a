import { membershipFor, organizationFor } from '../access.ts';
import { checkAny } from '../failures.ts';
import { checkEachOnce } from '../team.ts';
import { membershipView, memberViews } from './member-views.ts';
import { changeMembers } from './members.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Context, Handlers } from '../state.ts';
import type { Changes } from '../team.ts';
import type { Membership } from './memberships.ts';

export const memberHandlers = {
  listOrganizationMembers: ({ path }, context) => {
    const organization = organizationFor(context, path.uuid);
    const data = memberViews(context.state, organization);
    return { status: 200, body: { data, result: true } };
  },

  addOrganizationMember: ({ path, body }, context) => {
    const own = membershipFor(context, path.uuid, { admin: true });
    const added = [{ user_uuid: body.member_uuid, user_level: 2 as const }];
    changeMembers(context, own.organization, { added });
    return { status: 200, body: { data: ownView(context, own), result: true } };
  },

  manageOrganizationMembers: ({ path, body }, context) => {
    const own = membershipFor(context, path.uuid, { admin: true });
    changeMembers(context, own.organization, changesOf(body));
    return { status: 200, body: { data: ownView(context, own), result: true } };
  },

  removeOrganizationMember: ({ path: { organization_uuid, uuid } }, context) => {
    const admin = uuid !== context.principal.uuid;
    const organization = organizationFor(context, organization_uuid, { admin });
    changeMembers(context, organization, { deleted: [{ user_uuid: uuid }] });
    return { status: 200, body: { data: 'deleted', result: true } };
  },
} satisfies Handlers;

/** @throws Failure 400-1 if there is no list at all, or a user is named twice */
function changesOf(body: components['schemas']['ManageOrganizationMembersRequest']): Changes {
  const {
    organization_members_added = [],
    organization_members_updated = [],
    organization_members_deleted = [],
  } = body;
  const lists = {
    organization_members_added,
    organization_members_updated,
    organization_members_deleted,
  };
  checkAny(body, [
    'organization_members_added',
    'organization_members_updated',
    'organization_members_deleted',
  ]);
  checkEachOnce(lists);
  return {
    added: organization_members_added,
    updated: organization_members_updated,
    deleted: organization_members_deleted,
  };
}

/**
 * The caller's own membership after a change of the members.
 * @param before the membership before; it is shown if the change has ended it
 */
function ownView(
  { state, principal }: Context,
  { organization, member: before }: Membership,
): components['schemas']['OrganizationMembership'] {
  const member = organization.members[principal.uuid] ?? { ...before, is_default: false };
  return membershipView(state, principal, { organization, member });
}
