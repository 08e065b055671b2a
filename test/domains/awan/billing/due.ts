import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import type { Paid } from '../../../../server/domains/awan/billing/metered.ts';

/** Asks a meter for what an organization has that is paid up to a time at most. */
export function dueAt(now: number, organization = KOPI_NUSA): (one: Paid) => boolean {
  return (one) => one.organization_uuid === organization && Date.parse(one.paid_until) <= now;
}
