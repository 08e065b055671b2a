import { byExample } from './by-example.ts';
import { byId } from './by-id.ts';
import { byJourney } from './by-journey.ts';
import { byLink } from './by-link.ts';
import { byToken } from './by-token.ts';
import { candidatesOf } from './candidates.ts';
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

/** The most times that an operation is looked for which was missed only because its way led back. */
const MOST_SEARCHES = 3;

/** Finds for each operation a request that the server takes. Ids come from replies, where those of examples do not do. */
export class Recipes {
  readonly #contract: Contract;
  readonly #perform: Perform;
  readonly #now: number;
  readonly #bounds: Pick<Settings, 'readOnly' | 'avoids'>;
  readonly #journeys: readonly Journey[];
  readonly #found = new Map<Operation, Promise<Found>>();
  /** The operation that the search for another one waits for. */
  readonly #waits = new Map<Operation, Operation>();
  /** The operations whose search left out a way that led back to it. */
  readonly #cut = new Set<Operation>();
  readonly #searches = new Map<Operation, number>();

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
    this.#cut.delete(operation);
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
    this.#searchAgain(operation);
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
    if (this.#waitsFor(other, operation)) {
      this.#cut.add(operation);
      return undefined;
    }
    this.#waits.set(operation, other);
    const found = await this.of(other);
    this.#waits.delete(operation);
    if (!('recipe' in found)) {
      if (this.#cut.has(other)) this.#cut.add(operation);
      return undefined;
    }
    const { answer, steps } = await this.#perform(found.recipe);
    return answer && isTaken(answer) ? { recipe: found.recipe, exchanges: steps } : undefined;
  }

  /** True if the search for an operation cannot go on before that for another one ends. */
  #waitsFor(operation: Operation, other: Operation): boolean {
    for (let one: Operation | undefined = operation; one; one = this.#waits.get(one))
      if (one === other) return true;
    return false;
  }

  /** Looks for an operation anew the next time, since another one that it needs may have been reached by then. */
  #searchAgain(operation: Operation): void {
    const count = (this.#searches.get(operation) ?? 0) + 1;
    this.#searches.set(operation, count);
    if (this.#cut.has(operation) && count < MOST_SEARCHES) this.#found.delete(operation);
  }
}
