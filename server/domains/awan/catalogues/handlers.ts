import type { Handlers } from '../state.ts';

export const cataloguesHandlers = {} satisfies Handlers;
