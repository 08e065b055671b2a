import { freshened, namesIn } from './fresh-values.ts';
import { valueAt } from '../../world/value-at.ts';
import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Answer } from './client.ts';
import type { RecipeStep } from './recipe.ts';

/** A text in a body that a server takes once. */
interface Once {
  place: string;
  text: string;
}

/**
 * The values that a server without sessions takes only once. A request that is refused for its repetition is sent with
 * fresh ones; from then on, each further request of the operation has fresh ones.
 */
export class Renewal {
  readonly #contract: Contract;
  readonly #seed: string;
  /** Set once the names of an earlier run with the same seed are still there. */
  #salt = '';
  readonly #once = new Map<Operation, Once[]>();
  readonly #taken = new Set<Operation>();
  #count = 0;

  constructor(contract: Contract, seed: number) {
    this.#contract = contract;
    this.#seed = String(seed);
  }

  /** A step whose values have not been sent yet, as far as that is known to matter. */
  renewed(step: RecipeStep): RecipeStep {
    const { operation, values } = step;
    const own = (this.#once.get(operation) ?? []).filter(
      ({ place, text }) => valueAt(values.body?.value, place) === text,
    );
    return own.length === 0
      ? step
      : (this.#with(
          step,
          own.map(({ place }) => place),
        ) ?? step);
  }

  /** Other forms of a refused step, the likeliest first; none where its repetition is no reason for the refusal. */
  others(step: RecipeStep, answer: Answer): { step: RecipeStep; places: string[] }[] {
    const { operation, values } = step;
    if (!('status' in answer) || !this.#tellsRepetition(operation, answer.status)) return [];
    if (this.#once.has(operation)) this.#salt = Date.now().toString(36);
    const places = namesIn(values.body?.value);
    const all = places.length > 1 ? places.map((one) => [one]) : [];
    return [...all, places].flatMap((some) => {
      const other = some.length === 0 ? undefined : this.#with(step, some);
      return other ? [{ step: other, places: some }] : [];
    });
  }

  noteTaken({ operation }: RecipeStep): void {
    this.#taken.add(operation);
  }

  /** Remembers where a refused step had values that must be fresh. */
  learn({ operation, values }: RecipeStep, places: readonly string[]): void {
    const found = places.map((place) => ({
      place,
      text: String(valueAt(values.body?.value, place)),
    }));
    this.#once.set(operation, [...(this.#once.get(operation) ?? []), ...found]);
  }

  /** True for a conflict. A 400 or 422 counts if the operation was taken before: it may be about a name. */
  #tellsRepetition(operation: Operation, status: number): boolean {
    return status === 409 || ([400, 422].includes(status) && this.#taken.has(operation));
  }

  #with(step: RecipeStep, places: readonly string[]): RecipeStep | undefined {
    this.#count += 1;
    const seed = `${this.#seed} ${this.#count} ${this.#salt}`;
    const values = freshened(this.#contract, step.values, places, seed);
    return values && { ...step, values };
  }
}
