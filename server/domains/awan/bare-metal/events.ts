import type { Events } from '../state.ts';

export const bareMetalEvents = {} satisfies Events;
