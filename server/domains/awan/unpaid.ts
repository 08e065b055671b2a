// A use is charged for each of its unpaid hours when its organization changes something next. No operation leaves more
// than one unpaid. A patch must not leave the hours of years: to charge them would take minutes.
import { find } from '../../world/table.ts';
import { eachDifference } from '../../world/table-versions.ts';
import { paidUntil } from './billing/paid-until.ts';
import { DAY, instant } from './times.ts';
import type { Steps } from '../../world/steps.ts';
import type { Table } from '../../world/table.ts';
import type { State, WorldContext } from './state.ts';

/** The tables of what is charged by the hour. */
const HOURLY = ['virtual_machines', 'volumes', 'clusters'] as const;

/**
 * Writes off the hours of each use whose paid time a patch has set to more than a day ago. It counts as paid until now.
 * A start of the meter that lies further back becomes now as well.
 * @param before the state before the patch
 */
export function* writeOffLongUnpaid(context: WorldContext, before: State): Steps {
  const { now, state } = context;
  const earliest = now - DAY;
  const { meter_started_at } = state;
  if (meter_started_at !== before.meter_started_at && Date.parse(meter_started_at) < earliest) {
    state.meter_started_at = instant(now);
  }
  for (const name of HOURLY) {
    const tableOf = (state: State): Table<{ paid_until: string | null }> => state[name];
    for (const [id, record, was] of eachDifference(tableOf(context.state), tableOf(before))) {
      const paid_until = record?.paid_until ?? null;
      if (paid_until === null || paid_until === was?.paid_until) continue;
      if (paidUntil(context.state, { paid_until }) >= earliest) continue;
      const use = find(tableOf(context.state), id);
      if (use) use.paid_until = instant(now);
      yield;
    }
  }
}
