import { nextMonth } from '../times.ts';
import { nextHour } from './begin.ts';
import { meter } from './meter.ts';
import { endMonth } from './month.ts';
import type { Events } from '../state.ts';

export const billingEvents = {
  'meter.ticked': (context) => {
    meter(context, context.now);
    context.schedule(nextHour(context.now), 'meter.ticked', null);
  },

  'month.ended': (context) => {
    endMonth(context);
    context.schedule(nextMonth(context.now), 'month.ended', null);
  },
} satisfies Events;
