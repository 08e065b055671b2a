import type { Case } from '../case.ts';

export const PAYMENTS_CASES: Case[] = [];
