import { find, put } from '../../../world/table.ts';
import { iconOf } from '../icon.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { join } from './memberships.ts';
import { slugFor } from './names.ts';
import type { WorldContext } from '../state.ts';
import type { Organization } from './organization.ts';

/** The terms of a new organization: no credit, and payment in advance. */
export const BEGINNER = {
  balance: 0,
  discount: 0,
  payment_plans: 'prepaid',
  monthly_amount_threshold: 0,
  account_payable: 0,
  tax_percent: 0,
  suspended: null,
} as const;

/**
 * Makes an organization with its founder as only member and admin.
 * @param plan.founder id of the admin
 * @param plan.icon picture in base64; empty or left out for none
 */
export function foundOrganization(
  context: WorldContext,
  { name, icon, founder }: { name: string; icon?: string | undefined; founder: string },
): Organization {
  const { state, now, random } = context;
  const uuid = random.uuid();
  const at = instant(now);
  const organization: Organization = {
    ...BEGINNER,
    uuid,
    id: nextId(state),
    name,
    slug: slugFor(state, name),
    icon: iconOf('organizations', uuid, icon),
    members: {},
    created_at: at,
    updated_at: at,
  };
  put(state.organizations, uuid, organization);
  // Take it from the state. A change of the object that was put there may change nothing.
  const founded = find(state.organizations, uuid) ?? organization;
  join(context, founded, founder, 1);
  return founded;
}
