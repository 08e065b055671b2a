// Imitates Google's store of pushed plan statuses, and the notifications that follow from them. It shows nothing to
// users. Access tokens stand in the state; no signed JWT gets one.
import { defineDomain } from '../../world/domain.ts';
import { find } from '../../world/table.ts';
import { authenticate } from './access.ts';
import { failureBody } from './failures.ts';
import { FIRST } from './first.ts';
import { handlers } from './handlers.ts';
import { State } from './state.ts';
import type { operations } from '../../../generated/mobile-data-plan.d.ts';
import type { Account } from './state.ts';

export const mobileDataPlan = defineDomain<operations, State, Account>({
  demo: 'Authorization: Bearer demo',
  demoOwner: ({ accounts }) => {
    const account = find(accounts, 'demo');
    return account && `the operator with the ASN ${account.asns.join(', ')}`;
  },
  // A push has to be fresh, and its expiry still to come.
  examplesAt: '2026-01-05T02:15:00Z',
  schema: State,
  first: FIRST,
  authenticate,
  handlers,
  events: {},
  failureBody,
});
