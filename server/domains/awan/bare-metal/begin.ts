import { changeEach } from '../../../world/steps.ts';
import { instant } from '../times.ts';
import { planRenewal } from './agenda.ts';
import { endOf } from './periods.ts';
import type { Steps } from '../../../world/steps.ts';
import type { WorldContext } from '../state.ts';

/** Begins the paid period of each bare metal, when a world begins. */
export function beginPeriods(context: WorldContext): Steps {
  const { now } = context;
  return changeEach(
    () => context.state.bare_metals,
    () => true,
    (bareMetal) => {
      bareMetal.counted_from = instant(now);
      bareMetal.paid_until = instant(endOf(bareMetal.billing_period, now));
      planRenewal(context, bareMetal);
    },
  );
}

/** Follows a clock that was set back. No bare metal stays paid for longer than a period from now. */
export function shortenPeriods(context: WorldContext): Steps {
  const { now } = context;
  return changeEach(
    () => context.state.bare_metals,
    () => true,
    (bareMetal) => {
      const end = endOf(bareMetal.billing_period, now);
      if (Date.parse(bareMetal.paid_until) > end) {
        bareMetal.counted_from = instant(now);
        bareMetal.paid_until = instant(end);
      }
      planRenewal(context, bareMetal);
    },
  );
}
