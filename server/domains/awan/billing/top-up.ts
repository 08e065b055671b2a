// Credit comes in by a payment or a voucher, and may lift a suspension.
import { finish } from '../../../world/steps.ts';
import { instant } from '../times.ts';
import { amountOf } from './charge.ts';
import { covers } from './credit.ts';
import { isOnHold, writeOff } from './hold.ts';
import { chargeHours } from './ledger.ts';
import { chargeUpToNow } from './meter.ts';
import { hoursToLift, lift } from './suspension.ts';
import { planTick } from './tick.ts';
import type { Organization } from '../organizations/organization.ts';
import type { WorldContext } from '../state.ts';

/**
 * Adds to the credit. If the credit now covers an hour, it lifts a suspension for want of credit. It writes off the
 * charges that fell due during a hold, which is inferred. An operator's suspension stays.
 * @param amount in whole rupiah
 */
export function addCredit(context: WorldContext, organization: Organization, amount: number): void {
  const { state, now } = context;
  if (isOnHold(state, organization)) {
    finish(writeOff(context, new Set([organization.uuid])));
  }
  organization.balance += amount;
  organization.updated_at = instant(now);
  if (organization.suspended === 'credit' && organization.balance > 0) {
    liftIfCovered(context, organization);
  }
  // The tick is planned here, so that it stands before the top-up's invoice in the journal. Otherwise the end of the
  // request would plan it.
  finish(planTick(context));
}

function liftIfCovered(context: WorldContext, organization: Organization): void {
  chargeUpToNow(context, organization);
  const ids = new Set([organization.uuid]);
  const hours = finish(hoursToLift(context, ids));
  if (!covers(organization, amountOf(hours.map(({ charge }) => charge)))) return;
  chargeHours(context, organization, hours);
  finish(lift(context, ids));
}
