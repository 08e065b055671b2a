import type { Case } from '../case.ts';

export const KUBERNETES_CASES: Case[] = [];
