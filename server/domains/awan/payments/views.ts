import { organizationView } from '../organizations/views.ts';
import { inJakarta } from '../times.ts';
import { gatewayOf, wayOf } from './methods.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';
import type { Payment, PaymentGateway, PaymentMethod } from './payment.ts';

/** A payment, with its organization as it is now. */
export function paymentView(
  state: State,
  organization: Organization,
  payment: Payment,
): components['schemas']['Payment'] {
  const { uuid, amount, reference_number, va_number, status, service_fee, balance } = payment;
  const { method, gateway } = wayOf(state, payment);
  return {
    uuid,
    organization: organizationView(organization, inJakarta),
    payment_gateway_id: gateway.id,
    amount,
    reference_number,
    va_number,
    stripe_id: null,
    client_secret: null,
    payment_method_id: method.id,
    status,
    meta: null,
    service_fee,
    balance,
    created_at: inJakarta(payment.created_at),
    updated_at: inJakarta(payment.updated_at),
  };
}

/** A payment method with the name of its gateway. */
export function methodView(
  state: State,
  method: PaymentMethod,
): components['schemas']['PaymentMethod'] {
  const { id, uuid, name, description, service_fee, minimum_amount } = method;
  const { name: payment_gateway } = gatewayOf(state, method);
  return { id, uuid, name, description, service_fee, minimum_amount, payment_gateway };
}

/** A payment gateway as the list shows it. */
export function gatewayView(gateway: PaymentGateway): components['schemas']['PaymentGateway'] {
  const { uuid, name, merchant_code, merchant_key, url, output_type, vat } = gateway;
  return {
    uuid,
    name,
    merchant_code,
    merchant_key,
    url,
    output_type,
    vat,
    created_at: inJakarta(gateway.created_at),
    updated_at: inJakarta(gateway.updated_at),
  };
}

/** A payment gateway as the answer to its creation shows it. */
export function createdGatewayView(
  gateway: PaymentGateway,
): components['schemas']['CreatedPaymentGateway'] {
  const { id, uuid, name, merchant_code, merchant_key, output_type, vat } = gateway;
  return { id, uuid, name, merchant_code, merchant_key, output_type, vat };
}
