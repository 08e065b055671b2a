import { find, put, readAll } from '../../../world/table.ts';
import { amountOf } from '../billing/charge.ts';
import { shareOf } from '../billing/credit.ts';
import { dueDate, instant } from '../times.ts';
import { amountsOf, percentOf } from './amounts.ts';
import type { Share } from '../billing/credit.ts';
import type { Usage, UsageLine } from '../billing/usage.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Invoice, InvoiceItem } from './invoice.ts';

/** A time from its beginning to before its end, in milliseconds since 1970. */
export interface Period {
  from: number;
  to: number;
}

/** Issues an invoice for lines that are charged this very moment. @param period of the use that they charge */
export function issueInvoice(
  context: WorldContext,
  organization: Organization,
  lines: readonly UsageLine[],
  period: Period,
): void {
  issue(context, organization, { lines, ...shareOf(organization, amountOf(lines)) }, period);
}

/** Issues an invoice for the use of a period, the oldest use first; a period without use gets none. */
export function invoiceUse(
  context: WorldContext,
  organization: Organization,
  { lines, ...share }: Usage,
  period: Period,
): void {
  const sorted = readAll(lines).sort(
    (one, other) =>
      Date.parse(one.started_at) - Date.parse(other.started_at) ||
      one.resource_id - other.resource_id ||
      one.price_per_unit - other.price_per_unit,
  );
  issue(context, organization, { lines: sorted, ...share }, period);
}

/**
 * Issues an invoice, unless it has no lines. The part that was taken from the credit is paid. The rest, with its
 * discount and tax, is due by the invoice, and leaves the organization's payable amount.
 */
function issue(
  context: WorldContext,
  organization: Organization,
  { lines, taken, payable }: Share & { lines: readonly UsageLine[] },
  period: Period,
): void {
  if (lines.length === 0) return;
  const subtotal = amountOf(lines);
  // A state that was set from outside may not add up. The bounds here and below keep an invoice from going below 0.
  const credit_from_balance = Math.min(taken, subtotal);
  const rest = subtotal - credit_from_balance;
  const discount_in_percent = rest > 0 ? organization.discount : 0;
  const tax_in_percent = rest > 0 ? organization.tax_percent : 0;
  const tax_amount = percentOf(rest - percentOf(rest, discount_in_percent), tax_in_percent);
  const terms = { discount_in_percent, tax_in_percent, tax_amount, credit_from_balance };
  organization.account_payable = Math.max(0, organization.account_payable - payable);
  putInvoice(context, organization, lines, {
    ...terms,
    period,
    billing_method: rest > 0 ? 'Credit card' : 'Charge from credit',
    status: amountsOf({ items: lines, ...terms }).amount > 0 ? 'unpaid' : 'paid',
  });
}

/** Adds an invoice. Discount, tax and credit are 0 unless the terms say otherwise. */
export function putInvoice(
  { state, now, random }: WorldContext,
  organization: Organization,
  lines: readonly Omit<InvoiceItem, 'uuid'>[],
  {
    period,
    ...terms
  }: Pick<Invoice, 'billing_method' | 'status'> & Partial<Invoice> & { period: Period },
): void {
  const at = instant(now);
  const invoice: Invoice = {
    uuid: random.uuid(),
    organization_uuid: organization.uuid,
    created_at: at,
    updated_at: at,
    due_date: instant(dueDate(now)),
    billed_to: payerOf(state, organization),
    number: null,
    note: null,
    period_start: instant(period.from),
    period_end: instant(period.to),
    discount_in_percent: 0,
    tax_in_percent: 0,
    tax_amount: 0,
    credit_from_balance: 0,
    items: lines.map((line) => ({ ...line, uuid: random.uuid() })),
    ...terms,
  };
  put(state.invoices, invoice.uuid, invoice);
}

/** The payer: the admin who has been in the organization longest, which is inferred. */
function payerOf(state: State, { name, members }: Organization): string {
  const admins = Object.entries(members).filter(([, member]) => member.user_level === 1);
  const [first] = admins.toSorted(([, one], [, other]) =>
    one.created_at < other.created_at ? -1 : 1,
  );
  return (first && find(state.users, first[0])?.name) ?? name;
}
