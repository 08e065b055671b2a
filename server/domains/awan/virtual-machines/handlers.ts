import type { Handlers } from '../state.ts';

export const virtualMachinesHandlers = {} satisfies Handlers;
