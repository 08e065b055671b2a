import { find, put } from '../../../world/table.ts';
import { iconOf } from '../icon.ts';
import { nextId } from '../state.ts';
import { instant } from '../times.ts';
import { join } from './memberships.ts';
import { slugFor } from './names.ts';
import type { WorldContext } from '../state.ts';
import type { Organization } from './organization.ts';

/** What a new organization starts with: no credit, and to be paid before. */
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
 * Makes an organization whose only member is its admin.
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
  // As the state holds it now: a change of what was put there need not be a change of the state.
  const founded = find(state.organizations, uuid) ?? organization;
  join(context, founded, founder, 1);
  return founded;
}
