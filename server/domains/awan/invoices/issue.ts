import { find, put } from '../../../world/table.ts';
import { HOUR, instant } from '../times.ts';
import { percentOf, subtotalOf } from './amounts.ts';
import type { UsageLine } from '../billing/usage.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State, WorldContext } from '../state.ts';
import type { Invoice, InvoiceItem } from './invoice.ts';

/** How many days there are to pay, that of the invoice being the first. */
const DAYS_TO_PAY = 10;
const DAY = 24 * HOUR;
const SECOND = 1000;
/** Jakarta is ahead of UTC by this. */
const OFFSET = 7 * HOUR;

/**
 * Issues an invoice for what has been charged. A prepaid organization's is paid, as all of it was taken from the
 * credit. A postpaid one's is unpaid, with its discount and tax, and is not payable otherwise from now on.
 * @param period what it is for, in milliseconds since 1970; its end is not part of it
 */
export function issueInvoice(
  context: WorldContext,
  organization: Organization,
  lines: readonly UsageLine[],
  period: { from: number; to: number },
): Invoice {
  const subtotal = subtotalOf(lines);
  if (organization.payment_plans === 'prepaid') {
    return putInvoice(context, organization, lines, {
      period,
      billing_method: 'Charge from credit',
      status: 'paid',
      credit_from_balance: subtotal,
    });
  }
  const { discount, tax_percent } = organization;
  organization.account_payable = Math.max(0, organization.account_payable - subtotal);
  return putInvoice(context, organization, lines, {
    period,
    billing_method: 'Credit card',
    status: 'unpaid',
    discount_in_percent: discount,
    tax_in_percent: tax_percent,
    tax_amount: percentOf(subtotal - percentOf(subtotal, discount), tax_percent),
  });
}

/** Puts an invoice together, without discount, tax and credit where nothing is said of them. */
export function putInvoice(
  { state, now, random }: WorldContext,
  organization: Organization,
  lines: readonly Omit<InvoiceItem, 'uuid'>[],
  {
    period,
    ...terms
  }: Pick<Invoice, 'billing_method' | 'status'> &
    Partial<Invoice> & { period: { from: number; to: number } },
): Invoice {
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
  return invoice;
}

/** The admin who has been in the organization for the longest time; that it is made out to that one is inferred. */
function payerOf(state: State, { name, members }: Organization): string {
  const admins = Object.entries(members).filter(([, member]) => member.user_level === 1);
  const [first] = admins.toSorted(([, one], [, other]) =>
    one.created_at < other.created_at ? -1 : 1,
  );
  return (first && find(state.users, first[0])?.name) ?? name;
}

/** The last second of the last day to pay, in Jakarta. */
function dueDate(now: number): number {
  const today = Math.floor((now + OFFSET) / DAY) * DAY - OFFSET;
  return today + DAYS_TO_PAY * DAY - SECOND;
}
