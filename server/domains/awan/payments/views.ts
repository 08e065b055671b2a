import { organizationView } from '../organizations/views.ts';
import { inJakarta } from '../times.ts';
import { wayOf } from './methods.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Organization } from '../organizations/organization.ts';
import type { State } from '../state.ts';
import type { Payment, PaymentMethod } from './payment.ts';

/** A payment with its organization as that is now. */
export function paymentView(
  state: State,
  organization: Organization,
  payment: Payment,
): components['schemas']['Payment'] {
  const { uuid, amount, reference_number, va_number, status, service_fee, balance } = payment;
  const { method, gateway } = wayOf(state, payment.payment_method_uuid);
  return {
    uuid,
    organization: organizationView(organization, inJakarta),
    payment_gateway_id: gateway?.id ?? 1,
    amount,
    reference_number,
    va_number,
    stripe_id: null,
    client_secret: null,
    payment_method_id: method?.id ?? 1,
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
  const { id, uuid, name, description, service_fee, minimum_amount, gateway_uuid } = method;
  const payment_gateway = wayOf(state, uuid).gateway?.name ?? gateway_uuid;
  return { id, uuid, name, description, service_fee, minimum_amount, payment_gateway };
}
