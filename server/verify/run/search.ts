import type { Contract } from '../../contract/contract.ts';
import type { Operation } from '../../contract/operation.ts';
import type { Step } from '../finding.ts';
import type { RequestValues } from '../request/values.ts';
import type { Answer } from './client.ts';
import type { Recipe } from './recipe.ts';

/** A recipe whose requests were all taken, and their exchanges. */
export interface Taken {
  recipe: Recipe;
  exchanges: readonly Step[];
}

/** The search for a way to one operation. */
export interface Search {
  contract: Contract;
  operation: Operation;
  /** Milliseconds of the time when the run began. */
  now: number;
  /** Valid requests of the operation, the likeliest first. */
  candidates: readonly RequestValues[];
  /** Sends a recipe for the operation. @returns undefined where it was not taken */
  attempt: (recipe: Recipe) => Promise<Taken | undefined>;
  /** Goes the way to another operation. @returns undefined where there is none, or it leads through this search */
  goTo: (other: Operation) => Promise<Taken | undefined>;
  /** True for an operation that the run may send. */
  allows: (operation: Operation) => boolean;
  /** The last reply that tells why the operation was not reached. */
  lastAnswer: () => Answer | undefined;
}

/** One kind of way to an operation. @returns undefined where it leads nowhere */
export type Look = (search: Search) => Promise<Recipe | undefined>;
