import type { Case } from '../case.ts';

export const VOUCHERS_CASES: Case[] = [];
