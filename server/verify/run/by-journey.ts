import { leastTo } from '../journeys/journey.ts';
import { bareRequest, candidatesOf } from './candidates.ts';
import { grounded } from './grounded.ts';
import { stepFor } from './request-formula.ts';
import type { Journey, JourneyStep } from '../journeys/journey.ts';
import type { Recipe, RecipeStep } from './recipe.ts';
import type { Look, Search } from './search.ts';

/** The most journeys to one operation that are made. */
const MOST = 4;

/** Makes journeys up to the step that calls the operation: the whole way, or only the steps that it takes values from. */
export function byJourney(journeys: readonly Journey[]): Look {
  return async (search) => {
    const ways = journeys
      .flatMap((journey) =>
        journey.flatMap((step, i) =>
          step.operation === search.operation ? [journey.slice(0, i + 1)] : [],
        ),
      )
      .toSorted((one, other) => one.length - other.length)
      .slice(0, MOST)
      .flatMap((one) => alternatives(one));
    for (const way of ways) {
      const recipe = recipeOf(search, way);
      const taken = recipe && (await search.attempt(recipe));
      if (taken) return grounded(taken);
    }
    return undefined;
  };
}

/** A journey as it is, and with the steps alone that its last one needs. */
export function alternatives(journey: Journey): Journey[] {
  const least = leastTo(journey, journey.length - 1);
  return least.length < journey.length ? [journey, least] : [journey];
}

/** The requests of a journey; undefined where the run may not send one of them. */
export function recipeOf(search: Search, journey: Journey): Recipe | undefined {
  if (!journey.every(({ operation }) => search.allows(operation))) return undefined;
  return journey.map((step) => requestOf(search, step));
}

/** The request of one step of a journey. */
export function requestOf({ contract, now }: Search, step: JourneyStep): RecipeStep {
  const { operation } = step;
  const [base = bareRequest(operation)] = candidatesOf(contract, operation, now);
  return stepFor(contract, operation, base, step, []);
}
