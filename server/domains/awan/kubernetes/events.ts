import type { Events } from '../state.ts';

export const kubernetesEvents = {} satisfies Events;
