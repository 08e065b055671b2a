import { organizationView } from '../organizations/views.ts';
import { inJakarta } from '../times.ts';
import { amountsOf } from './amounts.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Invoice, InvoiceItem } from './invoice.ts';

/** An invoice as the list shows it. */
export function invoiceSummaryView(invoice: Invoice): components['schemas']['InvoiceSummary'] {
  return { ...headView(invoice), InvoiceUrl: null };
}

/** An invoice with its items, and its organization as it is now. */
export function invoiceView(
  invoice: Invoice,
  organization: Organization,
): components['schemas']['Invoice'] {
  return {
    ...headView(invoice),
    organization: organizationView(organization, inJakarta),
    items: invoice.items.map((item) => itemView(item, inJakarta(invoice.created_at))),
    invoice_url: `storage.example.com/invoices/Invoice-${organization.slug}.pdf`,
    company_address: 'Jl. Contoh No. 1',
    company_name: 'Contoh Awan Digital',
  };
}

/**
 * A note on how a quantity came about, such as `518 hour(s) from 1 replica(s)`. It is null for units other than hours
 * and months.
 */
export function noteOf({
  quantity,
  unit,
  replica,
}: Pick<InvoiceItem, 'quantity' | 'unit' | 'replica'>): string | null {
  if (unit !== 'hour' && unit !== 'month') return null;
  return `${quantity / replica} ${unit}(s) from ${replica} replica(s)`;
}

function headView(invoice: Invoice) {
  const { uuid, billed_to, billing_method, status, number, note } = invoice;
  return {
    uuid,
    created_at: inJakarta(invoice.created_at),
    updated_at: inJakarta(invoice.updated_at),
    due_date: inJakarta(invoice.due_date),
    billed_to,
    billing_address: null,
    billing_method,
    status,
    number,
    note,
    ...amountsOf(invoice),
    discount_in_price: 0,
    discount_in_percent: invoice.discount_in_percent,
    tax_in_percent: invoice.tax_in_percent,
    periode_started_date: inJakarta(invoice.period_start),
    periode_ended_date: inJakarta(invoice.period_end),
    credit_from_balance: invoice.credit_from_balance,
    currency: 'IDR',
  };
}

/** @param at the issue of the invoice, which is the item's own time as well */
function itemView(item: InvoiceItem, at: string): components['schemas']['InvoiceItem'] {
  const { uuid, quantity, unit, price_per_unit, label, resource_type, resource_id } = item;
  return {
    uuid,
    created_at: at,
    updated_at: at,
    quantity,
    unit_price: unit,
    price_per_unit,
    amount: quantity * price_per_unit,
    note: noteOf(item),
    discount_percent: 0,
    tax_in_percent: 0,
    started_date: inJakarta(item.started_at),
    ended_date: inJakarta(item.ended_at),
    label,
    resource_type,
    resource_id,
    pricing_type: item.pricing_type,
  };
}
