import { find, put } from '../../../world/table.ts';
import { organizationFor } from '../access.ts';
import { invalid, notFound } from '../failures.ts';
import { instant } from '../times.ts';
import { amountToPay } from './amount.ts';
import { planExpiry } from './expiry.ts';
import { gatewayOf } from './methods.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Context, State } from '../state.ts';
import type { Payment, PaymentGateway, PaymentMethod } from './payment.ts';

const MINUTE = 60_000;
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Opens a payment at the gateway of a payment method. A suspended organization may pay as well.
 * @throws Failure 404-1 for an unknown organization or payment method, 403-1 for a stranger, 400-1 for less than the
 *   method's minimum
 */
export function openPayment(
  context: Context,
  body: components['schemas']['CreatePaymentRequest'],
): components['schemas']['PaymentInquiry'] {
  organizationFor(context, body.organization_uuid);
  const { state } = context;
  const method = find(state.payment_methods, body.payment_method_uuid);
  if (!method) throw notFound('No payment method has this id');
  if (body.amount < method.minimum_amount) {
    throw invalid('/body/amount', `must be >= ${method.minimum_amount} with this payment method`);
  }
  const gateway = gatewayOf(state, method);
  const payment = paymentOf(context, body, method, gateway);
  put(state.payments, payment.reference_number, payment);
  planExpiry(context, payment);
  return inquiryView(payment, gateway);
}

function paymentOf(
  { state, now, random }: Context,
  { organization_uuid, amount }: components['schemas']['CreatePaymentRequest'],
  { uuid: payment_method_uuid, name, service_fee }: PaymentMethod,
  gateway: PaymentGateway,
): Payment {
  return {
    uuid: random.uuid(),
    organization_uuid,
    payment_method_uuid,
    amount: amountToPay(amount, gateway, service_fee),
    balance: amount,
    service_fee,
    reference_number: newReference(state, random),
    // Only this method is paid into an account.
    va_number: name === 'VA' ? random.text(DIGITS, 16) : null,
    status: 'pending',
    expires_at: instant(now + gateway.expiry_minutes * MINUTE),
    created_at: instant(now),
    updated_at: instant(now),
  };
}

/** A reference that no payment has, such as `kpn-7Q2x`. */
function newReference(state: State, random: Context['random']): string {
  const reference = `kpn-${random.text(DIGITS + LETTERS, 4)}`;
  return find(state.payments, reference) ? newReference(state, random) : reference;
}

function inquiryView(
  { amount, va_number, reference_number }: Payment,
  { output_type, expiry_minutes }: PaymentGateway,
): components['schemas']['PaymentInquiry'] {
  return {
    output_type,
    amount,
    va_number,
    reference: reference_number,
    client_secret: null,
    stripe_id: null,
    status: null,
    meta: null,
    expiryPeriod: expiry_minutes,
  };
}
