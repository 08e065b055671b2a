import { organizationFor } from '../access.ts';
import { redeem } from './redeem.ts';
import type { Handlers } from '../state.ts';

export const vouchersHandlers = {
  redeemVoucher: function* ({ path, body }, context) {
    const { uuid } = organizationFor(context, path.uuid, { admin: true });
    yield* redeem(context, uuid, body.code);
    const { balance } = organizationFor(context, uuid);
    const status = 'Voucher was successfully redeemed';
    const data = { new_balance: balance, result: true as const, status };
    return { status: 200, body: { data, result: true } };
  },
} satisfies Handlers;
