import { goalOf } from './recipe.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Answer } from './client.ts';
import type { Experiment } from './experiment.ts';

/** The most requests in a row that one operation may leave without a reply. */
const MOST = 3;

/** The most operations that may leave the same kind of request without one. */
const MOST_OF_KIND = 2;

/** Tells which requests are not worth more waiting. */
export class Patience {
  readonly #vain = new Map<Operation, number>();
  /** By the titles of requests that are made alike for all operations. */
  readonly #vainKinds = new Map<string, Set<Operation>>();

  note({ recipe, intent, title }: Experiment, answer: Answer): void {
    const { operation } = goalOf(recipe);
    const isVain = 'failure' in answer;
    this.#vain.set(operation, isVain ? (this.#vain.get(operation) ?? 0) + 1 : 0);
    if (!isVain || intent !== 'protocol') return;
    const kind = this.#vainKinds.get(title) ?? new Set();
    this.#vainKinds.set(title, kind.add(operation));
  }

  isOver(operation: Operation): boolean {
    return (this.#vain.get(operation) ?? 0) >= MOST;
  }

  /** True for a kind of request that other operations have left without a reply. */
  isOverFor({ recipe, title }: Experiment): boolean {
    const kind = this.#vainKinds.get(title);
    return kind !== undefined && kind.size >= MOST_OF_KIND && !kind.has(goalOf(recipe).operation);
  }
}
