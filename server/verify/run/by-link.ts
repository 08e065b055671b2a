import { bareRequest } from './candidates.ts';
import { valueOfFormula } from './formula.ts';
import { inherited } from './inherited.ts';
import { linksTo } from './links.ts';
import { grounded } from './grounded.ts';
import { stepFor } from './request-formula.ts';
import type { Step } from '../finding.ts';
import type { RequestFormula } from './request-formula.ts';
import type { Look } from './search.ts';

/** The most links to one operation that are followed. */
const MOST = 4;

/** Follows the links of other operations. */
export const byLink: Look = async ({ contract, operation, candidates, attempt, goTo }) => {
  const bases = candidates.length > 0 ? candidates : [bareRequest(operation)];
  for (const { producer, request } of linksTo(contract, operation).slice(0, MOST)) {
    const found = await goTo(producer);
    if (!found) continue;
    const { recipe, exchanges } = found;
    const formula = request(recipe.length - 1);
    if (!isShown(formula, exchanges)) continue;
    for (const base of bases) {
      const step = stepFor(contract, operation, base, formula, exchanges);
      const taken = await attempt([...recipe, inherited(step, recipe)]);
      if (taken) return grounded(taken);
    }
  }
  return undefined;
};

/** True if the exchanges show all values of a request. */
function isShown({ parameters, body }: RequestFormula, exchanges: readonly Step[]): boolean {
  return [...parameters, ...(body ? [body] : [])].every(
    ({ from }) => valueOfFormula(from, exchanges) !== undefined,
  );
}
