import type { Case } from '../case.ts';

export const ORGANIZATIONS_CASES: Case[] = [];
