// Imitates the accounts of delivery partners: register, log in, complete the account. It stops where its source stops:
// no operation takes the code that verifies an address, and a login opens nothing.
import { defineDomain } from '../../world/domain.ts';
import { failureBody } from './failures.ts';
import { FIRST, FIRST_PASSWORD } from './first.ts';
import { handlers } from './handlers.ts';
import { State } from './state.ts';
import type { operations } from '../../../generated/mitra-delivery.d.ts';

export const mitraDelivery = defineDomain<operations, State, undefined>({
  demo: `none needed; mitra.satu@example.com logs in with ${FIRST_PASSWORD}`,
  firstPassword: FIRST_PASSWORD,
  schema: State,
  first: FIRST,
  authenticate: () => undefined,
  handlers,
  events: {},
  failureBody,
});
