import type { Operation } from '../../contract/operation.ts';
import type { Step } from '../finding.ts';
import type { Answer } from './client.ts';
import type { Recipe } from './recipe.ts';

/** The way to a request of an operation that the server takes, or the reason why none was found. */
export type Found = { recipe: Recipe } | Missed;

export interface Missed {
  reason: string;
  /** The last reply, and what was sent for it; undefined where nothing was. */
  answer: Answer | undefined;
  steps: readonly Step[];
  /** The last way that was tried; empty where none was. */
  tried: Recipe;
}

/** True for a reply whose status the contract tells of. */
export function isDocumented(answer: Answer | undefined, { responses }: Operation): boolean {
  return answer !== undefined && 'status' in answer && responses.allows(answer.status);
}

/** Nothing was tried, for a reason. */
export function missed(reason: string): Missed {
  return { reason, answer: undefined, steps: [], tried: [] };
}

/** A reply in a word. */
export function told(answer: Answer): string {
  return 'status' in answer ? String(answer.status) : answer.failure;
}
