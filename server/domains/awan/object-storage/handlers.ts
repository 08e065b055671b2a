import type { Handlers } from '../state.ts';

export const objectStorageHandlers = {} satisfies Handlers;
