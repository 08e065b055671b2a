import type { Case } from '../case.ts';

export const PROJECTS_CASES: Case[] = [];
