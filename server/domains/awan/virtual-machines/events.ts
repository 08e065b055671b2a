import type { Events } from '../state.ts';

export const virtualMachinesEvents = {} satisfies Events;
