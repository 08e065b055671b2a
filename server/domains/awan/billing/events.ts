import type { Events } from '../state.ts';

export const billingEvents = {} satisfies Events;
