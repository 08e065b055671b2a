import { chargeAll } from './meter.ts';
import { endMonth, planMonth } from './month.ts';
import { planTick } from './tick.ts';
import type { Events } from '../state.ts';

export const billingEvents = {
  'meter.ticked': function* (context) {
    // The next tick is planned first. Reading the meter's changes in the same draft takes many times as long.
    yield* planTick(context);
    yield* chargeAll(context);
  },

  'month.ended': function* (context) {
    yield* endMonth(context);
    planMonth(context);
  },
} satisfies Events;
