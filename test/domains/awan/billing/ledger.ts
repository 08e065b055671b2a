// The books of a session, for tests: the credit that came in, and its present place. The tests add them up themselves,
// without the code under test.
import { find, readAll } from '../../../../server/world/table.ts';
import type { State } from '../../../../server/domains/awan/state.ts';
import type { Invoice } from '../../../../server/domains/awan/invoices/invoice.ts';

/** The credit that payments and vouchers have given an organization so far. */
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

/** The sum taken from an organization's credit: by its invoices, and since the last one. */
export function takenFrom(state: State, organization: string): number {
  const invoiced = readAll(state.invoices)
    .filter((one) => one.organization_uuid === organization)
    .reduce((sum, { credit_from_balance }) => sum + credit_from_balance, 0);
  return invoiced + (find(state.usages, organization)?.taken ?? 0);
}

/** The charges of an organization since its last invoice, by its lines. */
export function openUse({ usages }: State, organization: string): number {
  const usage = find(usages, organization);
  return usage ? sumOf(readAll(usage.lines)) : 0;
}

/** The sum of lines or items. */
export function sumOf(lines: readonly { quantity: number; price_per_unit: number }[]): number {
  let sum = 0;
  for (const { quantity, price_per_unit } of lines) sum += quantity * price_per_unit;
  return sum;
}

/** The amount to pay by an invoice: the rest after the credit, less the discount, with the tax. */
export function restOf(invoice: Invoice): number {
  const { credit_from_balance, discount_in_percent, tax_amount } = invoice;
  const rest = sumOf(invoice.items) - credit_from_balance;
  return rest - Math.round((rest * discount_in_percent) / 100) + tax_amount;
}

export function balanceOf({ organizations }: State, organization: string): number {
  const found = find(organizations, organization);
  if (!found) throw new Error(`There is no organization ${organization}`);
  return found.balance;
}
