import type { Look } from './search.ts';

/** Tries requests as the contract's examples are, in their order. */
export const byExample: Look = async ({ operation, candidates, attempt }) => {
  for (const values of candidates) {
    const taken = await attempt([{ operation, values, bindings: [] }]);
    if (taken) return taken.recipe;
  }
  return undefined;
};
