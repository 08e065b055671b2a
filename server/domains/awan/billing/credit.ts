// An organization without credit stops.
import { stopBareMetals } from '../bare-metal/suspension.ts';
import { stopClusters } from '../kubernetes/suspension.ts';
import { instant } from '../times.ts';
import { stopMachines } from '../virtual-machines/suspension.ts';
import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';

/** Suspends an organization that has run out of credit, if it is not suspended yet, and stops what runs. */
export function suspend(context: WorldContext, organization: Organization): void {
  if (organization.suspended !== null) return;
  organization.suspended = 'credit';
  organization.updated_at = instant(context.now);
  stopAll(context, organization);
}

/** Stops what runs in an organization, as its suspension does. */
export function stopAll(context: WorldContext, { uuid }: Organization): void {
  stopMachines(context, uuid);
  stopBareMetals(context, uuid);
  stopClusters(context, uuid);
}

/** Whether an organization is suspended for want of credit and has none left: nothing can be charged. */
export function isOut({ suspended, payment_plans, balance }: Organization): boolean {
  return suspended === 'credit' && payment_plans === 'prepaid' && balance === 0;
}
