import { find } from '../../../world/table.ts';
import { organizationFor } from '../access.ts';
import { notFound } from '../failures.ts';
import { ownedBy } from '../owned.ts';
import { inOrder, pageOf } from '../pages.ts';
import { invoiceSummaryView, invoiceView } from './views.ts';
import type { Handlers } from '../state.ts';
import type { Invoice } from './invoice.ts';

export const invoicesHandlers = {
  listInvoices: ({ path, query }, context) => {
    const { uuid } = organizationFor(context, path.uuid);
    const invoices = ownedBy(context.state.invoices, uuid).filter((one) =>
      contains(one, query.search ?? ''),
    );
    const { data, meta } = pageOf(inOrder(invoices, query.order_by), query);
    return { status: 200, body: { data: data.map(invoiceSummaryView), meta, result: true } };
  },

  getInvoice: ({ path }, context) => {
    const invoice = find(context.state.invoices, path.uuid);
    if (!invoice) throw notFound();
    const organization = organizationFor(context, invoice.organization_uuid);
    return { status: 200, body: { data: invoiceView(invoice, organization), result: true } };
  },
} satisfies Handlers;

/** True if a text that the list shows contains the search text. Letter case does not count. */
function contains({ billed_to, billing_method, number, note }: Invoice, text: string): boolean {
  const shown = [billed_to, billing_method, number, note].join('\n');
  return shown.toLowerCase().includes(text.toLowerCase());
}
