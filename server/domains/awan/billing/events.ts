import { chargeAll } from './meter.ts';
import { endMonth, planMonth } from './month.ts';
import { planTick } from './tick.ts';
import type { Events } from '../state.ts';

export const billingEvents = {
  'meter.ticked': (context) => {
    // First: reading what the meter has changed in the same draft takes many times as long.
    planTick(context);
    chargeAll(context);
  },

  'month.ended': (context) => {
    endMonth(context);
    planMonth(context);
  },
} satisfies Events;
