import type { Case } from '../case.ts';

export const NETWORKS_CASES: Case[] = [];
