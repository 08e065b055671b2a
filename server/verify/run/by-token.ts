import { isKnown } from './formula.ts';
import { alternatives, recipeOf, requestOf } from './by-journey.ts';
import { goalOf } from './recipe.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Binding, Recipe } from './recipe.ts';
import type { Look, Search } from './search.ts';

/** The statuses by which a server asks for credentials. */
const DENIED = [401, 403];

/** Takes credentials from the journeys whose steps get them, for an operation that needs some. */
export function byToken(journeys: readonly Journey[]): Look {
  return async (search) => {
    const { operation, candidates, attempt, lastAnswer } = search;
    const answer = lastAnswer();
    if (operation.security.length === 0 || !answer || !('status' in answer)) return undefined;
    if (!DENIED.includes(answer.status)) return undefined;
    for (const { before, credentials } of sourcesOf(search, journeys)) {
      for (const values of candidates) {
        const taken = await attempt([...before, { operation, values, bindings: credentials }]);
        if (taken) return taken.recipe;
      }
    }
    return undefined;
  };
}

/** The first steps of journeys, up to one that sends credentials of earlier replies. */
function sourcesOf(
  search: Search,
  journeys: readonly Journey[],
): { before: Recipe; credentials: Binding[] }[] {
  return journeys.flatMap((journey) => {
    const end = journey.findIndex((one) => requestOf(search, one).bindings.some(isShownCredential));
    const before = journey.slice(0, end + 1);
    return (end === -1 ? [] : alternatives(before)).flatMap((one) => {
      const recipe = recipeOf(search, one);
      if (!recipe) return [];
      const credentials = goalOf(recipe).bindings.filter(isShownCredential);
      return [{ before: recipe.slice(0, -1), credentials }];
    });
  });
}

/** True for credentials that an earlier exchange shows; others are known before the run. */
function isShownCredential({ from, into }: Binding): boolean {
  return 'credential' in into && !isKnown(from);
}
