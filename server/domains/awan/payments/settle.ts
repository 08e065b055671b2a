import { find } from '../../../world/table.ts';
import { addCredit } from '../billing/top-up.ts';
import { invalid, notFound, refusal } from '../failures.ts';
import { putInvoice } from '../invoices/issue.ts';
import { instant } from '../times.ts';
import { nextId } from '../state.ts';
import { wayOf } from './methods.ts';
import type { Steps } from '../../../world/steps.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { WorldContext } from '../state.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Payment } from './payment.ts';

type Outcome = components['schemas']['SettlePaymentRequest'];

/**
 * Ends a payment as its gateway reports it. Repeating a report changes nothing.
 * @throws Failure 404-1 for an unknown reference, or an order other than the payment's; 400-1 for another amount; 409-6
 *   if the payment has ended with another outcome; an expired payment has failed
 */
export function* settle(context: WorldContext, outcome: Outcome): Steps {
  const payment = find(context.state.payments, outcome.reference);
  if (!payment) throw notFound('No payment has this reference');
  if (payment.uuid !== outcome.merchantOrderId) {
    throw notFound('The payment with this reference has another merchantOrderId');
  }
  if (Number(outcome.amount) !== payment.amount) {
    throw invalid('/body/amount', 'differs from the amount of the payment');
  }
  const status = outcome.resultCode === 0 ? 'success' : 'failed';
  if (payment.status === status) return;
  if (payment.status !== 'pending') {
    throw refusal('409-6', 'The payment has ended with another outcome');
  }
  end(context, payment, status);
  if (status === 'success') yield* credit(context, payment);
}

/** Ends a payment that nobody has paid in time. It fails. If its time was moved later, another event will come. */
export function expire(context: WorldContext, reference: string): void {
  const payment = find(context.state.payments, reference);
  if (payment?.status !== 'pending' || payment.expires_at === null) return;
  if (Date.parse(payment.expires_at) <= context.now) end(context, payment, 'failed');
}

function end({ now }: WorldContext, payment: Payment, status: 'success' | 'failed'): void {
  payment.status = status;
  payment.updated_at = instant(now);
}

function* credit(context: WorldContext, { reference_number, ...paid }: Payment): Steps {
  yield* addCredit(context, paid.organization_uuid, paid.balance);
  const organization = find(context.state.organizations, paid.organization_uuid);
  const payment = find(context.state.payments, reference_number);
  if (organization && payment) invoice(context, organization, payment);
}

/**
 * Issues the invoice of a top-up, for the credit and the tax on it. The fee belongs to the gateway, and is left out.
 */
function invoice(context: WorldContext, organization: Organization, payment: Payment): void {
  const { state, now } = context;
  const { balance, amount, service_fee, created_at, reference_number } = payment;
  const { method, gateway } = wayOf(state, payment);
  const line = {
    resource_type: 'topup' as const,
    resource_id: nextId(state),
    label: reference_number,
    pricing_type: method.name,
    unit: 'payment',
    quantity: 1,
    price_per_unit: balance,
    replica: 1,
    started_at: created_at,
    ended_at: instant(now),
  };
  putInvoice(context, organization, [line], {
    period: { from: Date.parse(created_at), to: now },
    billing_method: method.description,
    status: 'paid',
    note: `Top-up ${reference_number}`,
    tax_in_percent: gateway.vat,
    tax_amount: amount - balance - service_fee,
  });
}
