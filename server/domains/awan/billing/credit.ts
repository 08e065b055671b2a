import { refusal } from '../failures.ts';
import type { Organization } from '../organizations/organization.ts';
import type { Usage } from './usage.ts';

/** The two parts of an amount: one is taken from the credit, the other is payable later. */
export type Share = Pick<Usage, 'taken' | 'payable'>;

/** True if the organization can pay an amount now. A postpaid one always can. */
export function covers({ payment_plans, balance }: Organization, amount: number): boolean {
  return payment_plans === 'postpaid' || balance >= amount;
}

/**
 * Takes an amount from the credit, or notes it as payable.
 * @param what names the purchase in the refusal, such as `one hour`
 * @returns the part that was taken, and the part that was noted
 * @throws Failure 409-4 if the credit does not cover it
 */
export function debit(organization: Organization, amount: number, what: string): Share {
  if (!covers(organization, amount)) {
    const { balance } = organization;
    throw refusal('409-4', `The balance of ${balance} does not cover ${what} at ${amount}`);
  }
  const share = shareOf(organization, amount);
  organization.balance -= share.taken;
  organization.account_payable += share.payable;
  return share;
}

/** Divides an amount that is charged now, as the payment plan says. */
export function shareOf({ payment_plans }: Organization, amount: number): Share {
  return payment_plans === 'postpaid'
    ? { taken: 0, payable: amount }
    : { taken: amount, payable: 0 };
}
