import type { Handlers } from '../state.ts';

export const paymentsHandlers = {} satisfies Handlers;
