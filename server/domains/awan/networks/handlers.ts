import type { Handlers } from '../state.ts';

export const networksHandlers = {} satisfies Handlers;
