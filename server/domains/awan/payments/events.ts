import type { Events } from '../state.ts';

export const paymentsEvents = {} satisfies Events;
