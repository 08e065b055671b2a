// Credit comes in by a payment or a voucher, and may lift a suspension.
import { find } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { amountOf } from './charge.ts';
import { covers } from './credit.ts';
import { isOnHold, writeOff } from './hold.ts';
import { chargeEachHour } from './ledger.ts';
import { chargeUpToNow } from './meter.ts';
import { hoursToLift, lift } from './suspension.ts';
import { planTick } from './tick.ts';
import type { Steps } from '../../../world/steps.ts';
import type { WorldContext } from '../state.ts';

/**
 * Adds to the credit. If the credit now covers an hour, it lifts a suspension for want of credit. It writes off the
 * charges that fell due during a hold, which is inferred. An operator's suspension stays.
 * @param uuid of the organization
 * @param amount in whole rupiah
 */
export function* addCredit(context: WorldContext, uuid: string, amount: number): Steps {
  if (yield* isOnHold(context.state, uuid)) yield* writeOff(context, new Set([uuid]));
  const organization = find(context.state.organizations, uuid);
  if (!organization) return;
  organization.balance += amount;
  organization.updated_at = instant(context.now);
  if (organization.suspended === 'credit' && organization.balance > 0)
    yield* liftIfCovered(context, uuid);
  // The tick is planned here, so that it stands before the top-up's invoice in the journal. Otherwise the end of the
  // request would plan it.
  yield* planTick(context);
}

function* liftIfCovered(context: WorldContext, uuid: string): Steps {
  yield* chargeUpToNow(context, uuid);
  const ids = new Set([uuid]);
  const hours = yield* hoursToLift(context, ids);
  const organization = find(context.state.organizations, uuid);
  if (!organization || !covers(organization, amountOf(hours.map(({ charge }) => charge)))) return;
  yield* chargeEachHour(context, organization, hours);
  yield* lift(context, ids);
}
