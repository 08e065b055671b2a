import type { Handlers } from '../state.ts';

export const accountsHandlers = {} satisfies Handlers;
