import { find, put, readAll } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { join } from './memberships.ts';
import { freeSlug, slugOf } from '../slug.ts';
import type { State, WorldContext } from '../state.ts';
import type { Organization } from './organization.ts';

/** What a new organization starts with: no credit, and to be paid before. */
const BEGINNER = {
  balance: 0,
  discount: 0,
  payment_plans: 'prepaid',
  monthly_amount_threshold: 0,
  account_payable: 0,
  tax_percent: 0,
  suspended: null,
} as const;

/**
 * Makes an organization whose only member is its admin.
 * @param plan.founder id of the admin
 * @param plan.icon picture in base64
 */
export function foundOrganization(
  context: WorldContext,
  { name, icon, founder }: { name: string; icon?: string | undefined; founder: string },
): Organization {
  const { state, now, random } = context;
  const uuid = random.uuid();
  const at = instant(now);
  const slugs = new Set(readAll(state.organizations).map(({ slug }) => slug));
  const organization: Organization = {
    ...BEGINNER,
    uuid,
    id: nextId(state),
    name,
    slug: freeSlug(organizationSlug(name), slugs),
    icon: icon === undefined ? null : iconOf(uuid),
    members: {},
    created_at: at,
    updated_at: at,
  };
  put(state.organizations, uuid, organization);
  // As the state holds it now: a change of what was put there need not be a change of the state.
  const founded = find(state.organizations, uuid) ?? organization;
  join(context, founded, founder, 1);
  return founded;
}

/**
 * Two names are the same where their slugs are.
 * @param own id of an organization that may have the name
 * @throws Failure 409-1 where another organization has it
 */
export function checkName({ organizations }: State, wanted: string, own?: string): void {
  const isTaken = readAll(organizations).some(
    ({ uuid, name, slug }) =>
      uuid !== own && (name === wanted || slug === organizationSlug(wanted)),
  );
  if (isTaken) throw refusal('409-1', 'An organization has this name already');
}

/** The slug that a name makes, be it free or not. */
export function organizationSlug(name: string): string {
  return slugOf(name, 'organization');
}

/** Address of the icon that was sent; the picture itself is not kept. */
export function iconOf(uuid: string): string {
  return `storage.example.com/organizations/${uuid.slice(0, 8)}.png`;
}
