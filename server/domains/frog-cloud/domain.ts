// Imitates one customer's profile, quota and notification switches. It makes neither machines nor addresses: only the
// control API changes how many are in use.
import { defineDomain } from '../../world/domain.ts';
import { find } from '../../world/table.ts';
import { authenticate } from './access.ts';
import { failureBody } from './failures.ts';
import { FIRST } from './first.ts';
import { handlers } from './handlers.ts';
import { State } from './state.ts';
import type { operations } from '../../../generated/frog-cloud.d.ts';
import type { Customer } from './state.ts';

export const frogCloud = defineDomain<operations, State, Customer>({
  demo: 'Authorization: Bearer demo',
  demoOwner: ({ tokens, customers }) => {
    const customer = find(customers, find(tokens, 'demo') ?? '');
    return customer && `the customer ${customer.email}`;
  },
  schema: State,
  first: FIRST,
  authenticate,
  handlers,
  events: {},
  failureBody,
});
