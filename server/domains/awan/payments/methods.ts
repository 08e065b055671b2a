// The ways to pay. references.ts refuses a state that names a method or gateway that does not exist.
import { find } from '../../../world/table.ts';
import type { State } from '../state.ts';
import type { Payment, PaymentGateway, PaymentMethod } from './payment.ts';

/** The method of a payment, and the gateway that it leads to. */
export function wayOf(
  state: State,
  { reference_number, payment_method_uuid }: Payment,
): { method: PaymentMethod; gateway: PaymentGateway } {
  const method = find(state.payment_methods, payment_method_uuid);
  if (!method) throw new Error(`The payment ${reference_number} has no method`);
  return { method, gateway: gatewayOf(state, method) };
}

/** The gateway that a payment method leads to. */
export function gatewayOf(
  { payment_gateways }: State,
  { uuid, gateway_uuid }: PaymentMethod,
): PaymentGateway {
  const gateway = find(payment_gateways, gateway_uuid);
  if (!gateway) throw new Error(`The payment method ${uuid} has no gateway`);
  return gateway;
}
