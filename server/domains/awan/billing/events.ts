import { planMonth } from './begin.ts';
import { meter } from './meter.ts';
import { endMonth } from './month.ts';
import { planTick } from './tick.ts';
import type { Events } from '../state.ts';

export const billingEvents = {
  'meter.ticked': (context) => {
    // First: to read what the meter has changed in the same draft takes many times as long.
    planTick(context);
    meter(context);
  },

  'month.ended': (context) => {
    endMonth(context);
    planMonth(context);
  },
} satisfies Events;
