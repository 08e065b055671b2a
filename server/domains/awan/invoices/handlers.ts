import type { Handlers } from '../state.ts';

export const invoicesHandlers = {} satisfies Handlers;
