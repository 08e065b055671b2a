import type { Case } from '../case.ts';

export const INVOICES_CASES: Case[] = [];
