import { find, plain, readAll, remove } from '../../../world/table.ts';
import { invoiceUse } from '../invoices/issue.ts';
import { addressRenewals } from '../networks/renewal.ts';
import { nextMonth, thisMonth } from '../times.ts';
import { chargeCovered } from './ledger.ts';
import { chargeAll } from './meter.ts';
import { suspend } from './suspension.ts';
import type { Steps } from '../../../world/steps.ts';
import type { Period } from '../invoices/issue.ts';
import type { WorldContext } from '../state.ts';

/**
 * Ends a month. It charges the hours that began in the month, issues the invoices, and renews reserved addresses for
 * the next month. If the credit does not cover a renewal, the organization is suspended. It keeps the address, free for
 * this month. That is inferred.
 */
export function* endMonth(context: WorldContext): Steps {
  const { now } = context;
  yield* chargeAll(context);
  const period = { from: thisMonth(now - 1), to: now };
  for (const { uuid } of readAll(context.state.organizations)) {
    invoice(context, uuid, period);
    yield;
  }
  yield* renewAddresses(context);
}

/** Plans the end of the present month. */
export function planMonth({ now, scheduleNext }: WorldContext): void {
  scheduleNext(nextMonth(now), 'month.ended');
}

function invoice(context: WorldContext, uuid: string, period: Period): void {
  const organization = find(context.state.organizations, uuid);
  const usage = find(context.state.usages, uuid);
  if (!organization || !usage) return;
  invoiceUse(context, organization, usage, period);
  remove(context.state.usages, uuid);
}

function* renewAddresses(context: WorldContext): Steps {
  const short: string[] = [];
  for (const [uuid, charges] of addressRenewals(plain(context.state), context.now)) {
    if (!(yield* chargeCovered(context, uuid, charges))) short.push(uuid);
  }
  yield* suspend(context, short);
}
