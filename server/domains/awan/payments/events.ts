import { expire } from './settle.ts';
import type { Events } from '../state.ts';

export const paymentsEvents = { 'payment.expired': expire } satisfies Events;
