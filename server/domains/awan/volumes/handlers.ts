import type { Handlers } from '../state.ts';

export const volumesHandlers = {} satisfies Handlers;
