import { chargeAll } from './meter.ts';
import { endMonth, planMonth } from './month.ts';
import { planTick } from './tick.ts';
import type { Events } from '../state.ts';

export const billingEvents = {
  'meter.ticked': (context) => {
    // The next tick is planned first. Reading the meter's changes in the same draft takes many times as long.
    planTick(context);
    chargeAll(context);
  },

  'month.ended': (context) => {
    endMonth(context);
    planMonth(context);
  },
} satisfies Events;
