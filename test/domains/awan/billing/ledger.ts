// The books of a session, for tests: what came in, and where it is.
import { subtotalOf } from '../../../../server/domains/awan/invoices/amounts.ts';
import { find, readAll } from '../../../../server/world/table.ts';
import type { State } from '../../../../server/domains/awan/state.ts';

/** What an organization has been given by payments and vouchers so far. */
export function creditedTo({ payments, vouchers }: State, organization: string): number {
  const paid = readAll(payments)
    .filter((one) => one.organization_uuid === organization && one.status === 'success')
    .reduce((sum, { balance }) => sum + balance, 0);
  const redeemed = readAll(vouchers).map(({ value, redemptions }) => {
    const own = redemptions.filter((one) => one.organization_uuid === organization);
    return own.length * value;
  });
  return redeemed.reduce((sum, value) => sum + value, paid);
}

/** What an organization was charged: by its invoices, and since then. */
export function chargedTo(state: State, organization: string): number {
  const invoiced = readAll(state.invoices)
    .filter((one) => one.organization_uuid === organization)
    .reduce((sum, { credit_from_balance }) => sum + credit_from_balance, 0);
  return invoiced + openUse(state, organization);
}

/** What an organization was charged since its last invoice. */
export function openUse({ usages }: State, organization: string): number {
  return subtotalOf(Object.values(find(usages, organization)?.lines ?? {}));
}

export function balanceOf({ organizations }: State, organization: string): number {
  const found = find(organizations, organization);
  if (!found) throw new Error(`There is no organization ${organization}`);
  return found.balance;
}
