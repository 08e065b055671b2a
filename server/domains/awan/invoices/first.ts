import type { Invoice } from './invoice.ts';

export const INVOICES: Invoice[] = [];
