import { find } from '../../../world/table.ts';
import type { State } from '../state.ts';
import type { PaymentGateway, PaymentMethod } from './payment.ts';

/** A way to pay, as far as it is there. */
interface Way {
  method: PaymentMethod | undefined;
  /** The gateway that it leads to. */
  gateway: PaymentGateway | undefined;
}

/** A payment method and its gateway. @param uuid of the method */
export function wayOf({ payment_methods, payment_gateways }: State, uuid: string): Way {
  const method = find(payment_methods, uuid);
  return { method, gateway: method && find(payment_gateways, method.gateway_uuid) };
}
