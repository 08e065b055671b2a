import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';

/** Adds to the credit, and lifts a suspension that the lack of it has caused. @param amount in whole rupiah */
export function addCredit(context: WorldContext, organization: Organization, amount: number): void {
  throw new Error(`${String(context.now)} ${organization.uuid} ${String(amount)}`);
}

/** Suspends an organization that has run out of credit, and stops what runs. */
export function suspend(context: WorldContext, organization: Organization): void {
  throw new Error(`${String(context.now)} ${organization.uuid}`);
}
