import type { Case } from '../case.ts';

export const CATALOGUES_CASES: Case[] = [
  {
    operation: 'listPricings',
    code: '400-1',
    when: 'for an unknown kind of resource',
    request: { query: { suitable_for: 'bucket' } },
  },
];
