import type { Case } from '../case.ts';

export const CATALOGUES_CASES: Case[] = [
  {
    operation: 'listPricings',
    code: '400-1',
    when: 'for a kind of resource that there is not',
    request: { query: { suitable_for: 'bucket' } },
  },
];
