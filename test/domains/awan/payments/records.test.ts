import { expect, it } from '@jest/globals';

import { PAYMENT_GATEWAYS } from '../../../../server/domains/awan/payments/first.ts';
import { PaymentGateway } from '../../../../server/domains/awan/payments/payment.ts';
import { VOUCHERS } from '../../../../server/domains/awan/vouchers/first.ts';
import { Voucher } from '../../../../server/domains/awan/vouchers/voucher.ts';

it.each([
  [999_999, true],
  [1_000_000, false],
])('takes an expiry of %i minutes from outside: %s', (expiry_minutes, isTaken) => {
  const gateway = { ...PAYMENT_GATEWAYS[0], expiry_minutes };
  expect(PaymentGateway.safeParse(gateway).success).toBe(isTaken);
});

it.each([
  [1e12, true],
  [1e12 + 1, false],
])('takes a voucher of %i rupiah from outside: %s', (value, isTaken) => {
  expect(Voucher.safeParse({ ...VOUCHERS[0], value }).success).toBe(isTaken);
});
