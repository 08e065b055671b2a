import type { Handlers } from '../state.ts';

export const bareMetalHandlers = {} satisfies Handlers;
