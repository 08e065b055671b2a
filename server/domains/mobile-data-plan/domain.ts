// Imitates where Google keeps what operators push, and the notifications that it sends of it. It stops at
// what users see: nothing is shown, and access tokens are given by the state, not made from a signed JWT.
import { defineDomain } from '../../world/domain.ts';
import { authenticate } from './access.ts';
import { endPlanStatus, planEnds } from './ends.ts';
import { failureBody } from './failures.ts';
import { FIRST } from './first.ts';
import { handlers } from './handlers.ts';
import { State } from './state.ts';
import type { operations } from '../../../generated/mobile-data-plan.d.ts';
import type { Account } from './state.ts';

export const mobileDataPlan = defineDomain<operations, State, Account>({
  demo: 'Authorization: Bearer demo',
  schema: State,
  first: FIRST,
  authenticate,
  handlers,
  patched: planEnds,
  events: { endPlanStatus },
  failureBody,
});
