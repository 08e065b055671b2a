import { differs, pairs } from '../pairs.ts';
import { planExpiry } from './expiry.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State, WorldContext } from '../state.ts';

/** Plans the expiry of the pending payments that a patch has made or changed. */
export function* followPayments(context: WorldContext, before: State): Steps {
  for (const [payment, was] of pairs(context.state.payments, before.payments)) {
    if (payment.status !== 'pending') continue;
    if (differs(payment, was, 'status') || differs(payment, was, 'expires_at')) {
      planExpiry(context, payment);
      yield;
    }
  }
}
