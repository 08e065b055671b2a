import type { Handlers } from '../state.ts';

export const vouchersHandlers = {} satisfies Handlers;
