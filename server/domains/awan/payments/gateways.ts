import { put, readAll } from '../../../world/table.ts';
import { refusal } from '../failures.ts';
import { membershipsOf } from '../organizations/memberships.ts';
import { instant } from '../times.ts';
import type { components } from '../../../../generated/awan.d.ts';
import type { Context } from '../state.ts';
import type { PaymentGateway } from './payment.ts';

/** Minutes until an unpaid payment expires, unless the request for the gateway says otherwise; inferred. */
const EXPIRY_MINUTES = 30;

/**
 * Checks that the user may see and create payment gateways. The user must be an admin of the user's default
 * organization, which is inferred.
 * @throws Failure 403-2 for others
 */
export function checkPlatformAdmin({ state, principal }: Context): void {
  const isAdmin = membershipsOf(state, principal.uuid).some(
    ({ member }) => member.is_default && member.user_level === 1,
  );
  if (!isAdmin) throw refusal('403-2', 'This needs level 1 (admin)');
}

/** Keeps a new payment gateway. @throws Failure 409-1 if another one has the name */
export function addGateway(
  { state, now, random }: Context,
  body: components['schemas']['CreatePaymentGatewayRequest'],
): PaymentGateway {
  const { name, merchant_code, merchant_key, url, output_type = 'webview', vat = 0 } = body;
  if (readAll(state.payment_gateways).some((one) => one.name === name)) {
    throw refusal('409-1', 'Another payment gateway has this name');
  }
  const expiry = body.meta?.find((one) => one.expiryPeriod !== undefined)?.expiryPeriod;
  const gateway: PaymentGateway = {
    uuid: random.uuid(),
    id: 1 + Math.max(0, ...readAll(state.payment_gateways).map(({ id }) => id)),
    name,
    merchant_code,
    merchant_key,
    url,
    output_type,
    vat,
    expiry_minutes: Number(expiry ?? EXPIRY_MINUTES),
    created_at: instant(now),
    updated_at: instant(now),
  };
  put(state.payment_gateways, gateway.uuid, gateway);
  return gateway;
}
