import { referenceIn } from './expiry.ts';
import { expire } from './settle.ts';
import type { Events } from '../state.ts';

export const paymentsEvents = {
  'payment.expired': (context, data) => {
    expire(context, referenceIn(data));
  },
} satisfies Events;
