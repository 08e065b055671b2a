import { bearerOf } from '../../credentials/bearer.ts';
import { Failure } from '../../world/failure.ts';
import { find } from '../../world/table.ts';
import type { Context, SignedRequest } from '../../world/handlers.ts';
import type { Customer, State } from './state.ts';

/**
 * Finds the customer behind a token.
 * @throws Failure 401 for an unknown token, 404 for a customer who is gone
 */
export function authenticate({ headers }: SignedRequest, { state }: Context<State>): Customer {
  const token = bearerOf({ headers });
  const id = find(state.tokens, token);
  if (id === undefined) throw new Failure(401, 'The token is not known.');
  const customer = find(state.customers, id);
  if (!customer) throw new Failure(404, 'The account has been closed.');
  return customer;
}
