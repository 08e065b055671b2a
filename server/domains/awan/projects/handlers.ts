import type { Handlers } from '../state.ts';

export const projectsHandlers = {} satisfies Handlers;
