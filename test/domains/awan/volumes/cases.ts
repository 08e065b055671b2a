import type { Case } from '../case.ts';

export const VOLUMES_CASES: Case[] = [];
