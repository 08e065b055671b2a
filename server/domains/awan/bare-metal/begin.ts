import { changeEach, paced } from '../../../world/steps.ts';
import { readEach } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planRenewal } from './agenda.ts';
import { endOf, periodEnd } from './periods.ts';
import type { Steps } from '../../../world/steps.ts';
import type { WorldContext } from '../state.ts';

/** Begins the paid period of each bare metal, when a world begins. The first data leaves it to the meter's start. */
export function* beginPeriods(context: WorldContext): Steps {
  const { now } = context;
  yield* changeEach(
    () => context.state.bare_metals,
    ({ paid_until }) => paid_until !== null,
    (bareMetal) => {
      bareMetal.counted_from = instant(now);
      bareMetal.paid_until = instant(endOf(bareMetal.billing_period, now));
    },
  );
  yield* paced(readEach(context.state.bare_metals), (bareMetal) => {
    planRenewal(context, bareMetal);
  });
}

/** Follows a clock that was set back. No bare metal stays paid for longer than a period from now. */
export function shortenPeriods(context: WorldContext): Steps {
  const { now } = context;
  return changeEach(
    () => context.state.bare_metals,
    () => true,
    (bareMetal) => {
      const end = endOf(bareMetal.billing_period, now);
      if (periodEnd(context.state, bareMetal) > end) {
        bareMetal.counted_from = instant(now);
        bareMetal.paid_until = instant(end);
      }
      planRenewal(context, bareMetal);
    },
  );
}
