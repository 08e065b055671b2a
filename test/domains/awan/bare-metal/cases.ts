import type { Case } from '../case.ts';

export const BARE_METAL_CASES: Case[] = [];
