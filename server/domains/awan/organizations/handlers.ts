import type { Handlers } from '../state.ts';

export const organizationsHandlers = {} satisfies Handlers;
