// Requests that ask a mock for a documented status.
import { goalOf } from './recipe.ts';
import type { Experiment } from './experiment.ts';
import type { Recipe } from './recipe.ts';

/**
 * A good request that prefers a status (RFC 7240), as the mocks of Kontrak and Prism understand it. Any other server
 * answers it like the request itself.
 */
export function askedStatus(recipe: Recipe, status: string): Experiment {
  return {
    intent: 'asked',
    asked: status,
    title: `asked for the status ${status}`,
    recipe,
    change: (request) => ({
      ...request,
      headers: { ...request.headers, prefer: `code=${status}` },
    }),
  };
}

/** The documented statuses of an operation that a mock can be asked for. */
export function statusesOf(recipe: Recipe): string[] {
  return goalOf(recipe).operation.responses.statuses.map(String);
}
