import type { Handlers } from '../state.ts';

export const kubernetesHandlers = {} satisfies Handlers;
