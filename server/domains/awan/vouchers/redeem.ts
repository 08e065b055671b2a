import { IndexBy } from '../../../world/index-by.ts';
import { find } from '../../../world/table.ts';
import { addCredit } from '../billing/top-up.ts';
import { refusal } from '../failures.ts';
import { instant } from '../times.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State, WorldContext } from '../state.ts';
import type { Payment } from '../payments/payment.ts';
import type { Voucher } from './voucher.ts';

/** The facts about an organization that redeems a voucher. */
interface Redeemer {
  organization_uuid: string;
  /** True if the organization had credit before, by a payment or by any voucher. */
  hadCredit: boolean;
}

const PAID_BY = new IndexBy<Payment>(({ status, organization_uuid }) =>
  status === 'success' ? [organization_uuid] : [],
);

const REDEEMED_BY = new IndexBy<Voucher>(({ redemptions }) => [
  ...new Set(redemptions.map(({ organization_uuid }) => organization_uuid)),
]);

/**
 * The reason why a voucher does not count; null if it does.
 * @param now in milliseconds since 1970; a voucher has expired at the very moment of its expiry
 */
export function objectionTo(
  { expires_at, is_active, threshold, redemptions, ...flags }: Voucher,
  { organization_uuid, hadCredit }: Redeemer,
  now: number,
): string | null {
  if (!is_active) return 'The voucher is inactive';
  if (expires_at !== null && Date.parse(expires_at) <= now) return 'The voucher has expired';
  if (threshold > 0 && redemptions.length >= threshold) return 'The voucher is used up';
  const isAgain = redemptions.some((one) => one.organization_uuid === organization_uuid);
  if (isAgain && !flags.is_reusable) return 'The organization has redeemed the voucher before';
  if (hadCredit && flags.is_for_first_top_up) return 'The voucher is for the first top-up only';
  return null;
}

/**
 * Adds a voucher's value to the credit, and notes the organization on the voucher.
 * @throws Failure 400-3 if the voucher does not count
 */
export function* redeem(context: WorldContext, organization_uuid: string, code: string): Steps {
  const { state, now } = context;
  const voucher = find(state.vouchers, code);
  if (!voucher) throw refusal('400-3', 'The voucher is unknown');
  const hadCredit = hadCreditBefore(state, organization_uuid);
  const objection = objectionTo(voucher, { organization_uuid, hadCredit }, now);
  if (objection !== null) throw refusal('400-3', objection);
  voucher.redemptions.push({ organization_uuid, at: instant(now) });
  yield* addCredit(context, organization_uuid, voucher.value);
}

function hadCreditBefore({ payments, vouchers }: State, organization: string): boolean {
  return PAID_BY.has(payments, organization) || REDEEMED_BY.has(vouchers, organization);
}
