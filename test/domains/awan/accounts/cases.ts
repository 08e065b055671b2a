import type { Case } from '../case.ts';

export const ACCOUNTS_CASES: Case[] = [];
