import type { Case } from '../case.ts';

export const OBJECT_STORAGE_CASES: Case[] = [];
