import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import type { Use } from '../../../../server/domains/awan/billing/area.ts';

/** Picks the uses of an organization that are paid until a time at most. */
export function dueAt(now: number, organization = KOPI_NUSA): (one: Use) => boolean {
  return (one) => one.organization_uuid === organization && Date.parse(one.paid_until) <= now;
}
