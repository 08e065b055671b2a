import type { Case } from '../case.ts';

export const CATALOGUES_CASES: Case[] = [];
