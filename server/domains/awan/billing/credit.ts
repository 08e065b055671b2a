// An organization without credit stops, and goes on with some.
import { startBareMetals, stopBareMetals } from '../bare-metal/suspension.ts';
import { startClusters, stopClusters } from '../kubernetes/suspension.ts';
import { instant } from '../times.ts';
import { startMachines, stopMachines } from '../virtual-machines/suspension.ts';
import { catchUp } from './paid-until.ts';
import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';

/**
 * Adds to the credit, and lifts a suspension that the lack of it has caused: what that has stopped starts again.
 * An operator's suspension stays. The time in between is not charged afterwards; that is inferred.
 * @param amount in whole rupiah
 */
export function addCredit(context: WorldContext, organization: Organization, amount: number): void {
  organization.balance += amount;
  organization.updated_at = instant(context.now);
  if (organization.suspended === null) return;
  catchUp(context.state, organization.uuid, context.now);
  if (organization.suspended !== 'credit' || organization.balance === 0) return;
  organization.suspended = null;
  startMachines(context, organization.uuid);
  startBareMetals(context, organization.uuid);
  startClusters(context, organization.uuid);
}

/** Suspends an organization that has run out of credit, if it is not suspended yet, and stops what runs. */
export function suspend(context: WorldContext, organization: Organization): void {
  if (organization.suspended !== null) return;
  organization.suspended = 'credit';
  organization.updated_at = instant(context.now);
  stopMachines(context, organization.uuid);
  stopBareMetals(context, organization.uuid);
  stopClusters(context, organization.uuid);
}
