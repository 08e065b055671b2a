// Imitates both signatures, the tokens and the price list. Nothing can be bought. Every client sees all
// products, as the service does not say which ones a subscription covers.
import { defineDomain } from '../../world/domain.ts';
import { find } from '../../world/table.ts';
import { authenticate } from './access.ts';
import { failureBody } from './failures.ts';
import { DEMO_CLIENT, FIRST } from './first.ts';
import { handlers } from './handlers.ts';
import { State } from './state.ts';
import type { operations } from '../../../generated/klikoo.d.ts';
import type { Client } from './state.ts';

export const klikoo = defineDomain<operations, State, Client | undefined>({
  demo: 'Authorization: Bearer demo, Open-Api-Signature: demo, any Open-Api-Timestamp',
  demoOwner: ({ clients }) => find(clients, DEMO_CLIENT) && `the client ${DEMO_CLIENT}`,
  schema: State,
  first: FIRST,
  authenticate,
  handlers,
  events: {},
  failureBody,
});
