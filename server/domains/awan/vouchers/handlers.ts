import { organizationFor } from '../access.ts';
import { redeem } from './redeem.ts';
import type { Handlers } from '../state.ts';

export const vouchersHandlers = {
  redeemVoucher: ({ path, body }, context) => {
    const organization = organizationFor(context, path.uuid, { admin: true });
    redeem(context, organization, body.code);
    const status = 'Voucher was successfully redeemed';
    const data = { new_balance: organization.balance, result: true as const, status };
    return { status: 200, body: { data, result: true } };
  },
} satisfies Handlers;
