import { KOPI_NUSA } from '../../../../server/domains/awan/organizations/first.ts';
import type { Choice } from '../../../../server/domains/awan/billing/area.ts';

/** The uses of an organization that are paid until a time at most. */
export function dueAt(now: number, organization = KOPI_NUSA): Choice {
  return {
    organizations: new Set([organization]),
    isMeant: (_, from) => from <= now,
  };
}
