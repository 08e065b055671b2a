import type { Case } from '../case.ts';

export const VIRTUAL_MACHINES_CASES: Case[] = [];
