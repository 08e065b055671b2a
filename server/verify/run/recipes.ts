import { byExample } from './by-example.ts';
import { byId } from './by-id.ts';
import { byJourney } from './by-journey.ts';
import { byLink } from './by-link.ts';
import { byToken } from './by-token.ts';
import { candidatesOf } from './candidates.ts';
import { Circles } from './circles.ts';
import { isTaken } from './client.ts';
import { isDocumented, missed, told } from './found.ts';
import { maySend } from './settings.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Step } from '../finding.ts';
import type { Journey } from '../journeys/journey.ts';
import type { Answer } from './client.ts';
import type { Found } from './found.ts';
import type { Recipe } from './recipe.ts';
import type { Look, Search, Taken } from './search.ts';
import type { Settings } from './settings.ts';

/** Tells the ways to operations. */
export type Ways = Pick<Recipes, 'of'>;

/** Performs a recipe in a fresh world. */
export type Perform = (
  recipe: Recipe,
) => Promise<{ answer: Answer | undefined; steps: readonly Step[] }>;

/** Finds for each operation a request that the server takes. Ids come from replies, where those of examples do not do. */
export class Recipes {
  readonly #contract: Contract;
  readonly #perform: Perform;
  readonly #now: number;
  readonly #bounds: Pick<Settings, 'readOnly' | 'avoids'>;
  readonly #journeys: readonly Journey[];
  readonly #found = new Map<Operation, Promise<Found>>();
  readonly #circles = new Circles();

  constructor(
    contract: Contract,
    perform: Perform,
    now: number,
    bounds: Pick<Settings, 'readOnly' | 'avoids'>,
    journeys: readonly Journey[] = [],
  ) {
    this.#contract = contract;
    this.#perform = perform;
    this.#now = now;
    this.#bounds = bounds;
    this.#journeys = journeys;
  }

  of(operation: Operation): Promise<Found> {
    const known = this.#found.get(operation) ?? this.#find(operation);
    this.#found.set(operation, known);
    return known;
  }

  async #find(operation: Operation): Promise<Found> {
    if (!maySend(operation, this.#bounds)) return missed('it is not to be sent');
    this.#circles.begin(operation);
    const candidates = candidatesOf(this.#contract, operation, this.#now);
    let last = missed(
      candidates.length === 0
        ? 'no request could be made that keeps its schema'
        : 'no request was taken; the last reply was none',
    );
    const attempt = async (recipe: Recipe): Promise<Taken | undefined> => {
      const { answer, steps } = await this.#perform(recipe);
      if (answer && isTaken(answer)) return { recipe, exchanges: steps };
      const reason = `no request was taken; the last reply was ${answer ? told(answer) : 'none'}`;
      // A documented refusal tells more than one that the contract lacks.
      if (answer && !(isDocumented(last.answer, operation) && !isDocumented(answer, operation)))
        last = { reason, answer, steps, tried: recipe };
      return undefined;
    };
    const search: Search = {
      ...{ contract: this.#contract, now: this.#now, operation, candidates, attempt },
      goTo: (other) => this.#goTo(other, operation),
      allows: (other) => maySend(other, this.#bounds),
      lastAnswer: () => last.answer,
    };
    for (const look of this.#looksFor(operation)) {
      const recipe = await look(search);
      if (recipe) return { recipe };
    }
    if (this.#circles.isWorthAnother(operation)) this.#found.delete(operation);
    return last;
  }

  /** The kinds of ways, the best first. */
  #looksFor({ method }: Operation): Look[] {
    const journeys = [byJourney(this.#journeys), byToken(this.#journeys)];
    // A run should delete only things of its own.
    return method === 'delete'
      ? [byLink, byId, ...journeys, byExample]
      : [byLink, byExample, byId, ...journeys];
  }

  async #goTo(other: Operation, operation: Operation): Promise<Taken | undefined> {
    const found = await this.#circles.through(operation, other, (one) => this.of(one));
    if (!found || !('recipe' in found)) return undefined;
    const { answer, steps } = await this.#perform(found.recipe);
    return answer && isTaken(answer) ? { recipe: found.recipe, exchanges: steps } : undefined;
  }
}
