import { inJakarta } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Organization, OrganizationMember } from './organization.ts';

type OwnMembership = components['schemas']['OwnOrganizationMember'];

/** The membership in answers for which the service does not look up the user who asks. */
const NOT_LOOKED_UP: OwnMembership = { users: null, user_level: 0, is_default: false };

/**
 * An organization as other objects show it, with 0 in place of the number of its members.
 * @param format of instants in the area; see times.ts
 */
export function organizationView(
  organization: Organization,
  format: (utc: string) => string,
): components['schemas']['Organization'] {
  const { icon, slug, balance, created_at, updated_at } = organization;
  return {
    ...termsOf(organization),
    icon,
    slug,
    balance,
    member_count: 0,
    created_at: format(created_at),
    updated_at: format(updated_at),
  };
}

/**
 * An organization by itself, in a list or in a membership.
 * @param member the membership of the user who asks; left out if the service does not show it
 */
export function detailView(
  organization: Organization,
  member?: OrganizationMember,
): components['schemas']['OrganizationDetail'] {
  const { slug, balance, members, created_at, updated_at } = organization;
  return {
    ...termsOf(organization),
    slug,
    balance,
    organization_member: member ? ownView(member) : NOT_LOOKED_UP,
    member_count: Object.keys(members).length,
    created_at: inJakarta(created_at),
    updated_at: inJakarta(updated_at),
  };
}

/** An organization as the answer to its creation shows it: without slug and balance. */
export function createdView(
  organization: Organization,
): components['schemas']['SavedOrganization'] {
  const { organization_member, member_count, created_at, updated_at } = detailView(organization);
  const times = { created_at, updated_at };
  return { ...termsOf(organization), organization_member, member_count, ...times };
}

/** An organization as the answer to a change shows it: without its time of creation, and without `users`. */
export function updatedView(
  organization: Organization,
): components['schemas']['SavedOrganization'] {
  const { slug, balance, member_count, updated_at } = detailView(organization);
  const organization_member = { user_level: 0, is_default: false } as const;
  const rest = { slug, balance, organization_member, member_count, updated_at };
  return { ...termsOf(organization), ...rest };
}

function ownView({ user_level, is_default }: OrganizationMember): OwnMembership {
  return { user_level, users: null, is_default };
}

/** Fields that every view of an organization has. */
function termsOf({
  uuid,
  name,
  discount,
  payment_plans,
  monthly_amount_threshold,
  account_payable,
  tax_percent,
}: Organization) {
  const threshold = { monthly_amount_threshold, account_payable, tax_percent };
  return { uuid, name, discount, payment_plans, ...threshold };
}
