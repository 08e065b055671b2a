// Imitates one customer's profile, quota and notification switches. It stops where machines and addresses
// are made: what is in use changes through the control API alone.
import { bearerOf } from '../../credentials/bearer.ts';
import { defineDomain } from '../../world/domain.ts';
import { Failure } from '../../world/failure.ts';
import { find } from '../../world/table.ts';
import { failureBody } from './failures.ts';
import { FIRST } from './first.ts';
import { handlers } from './handlers.ts';
import { State } from './state.ts';
import type { operations } from '../../../generated/frog-cloud.d.ts';
import type { Customer } from './state.ts';

export const frogCloud = defineDomain<operations, State, Customer>({
  demo: 'Authorization: Bearer demo',
  schema: State,
  first: FIRST,
  authenticate: ({ headers }, { state }) => {
    const token = bearerOf({ headers });
    const id = Object.hasOwn(state.tokens, token) ? state.tokens[token] : undefined;
    if (id === undefined) throw new Failure(401, 'The token is not known.');
    const customer = find(state.customers, id);
    if (!customer) throw new Failure(404, 'The account has been closed.');
    return customer;
  },
  handlers,
  events: {},
  failureBody,
});
