import { draftsOf } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planRenewal, uuidIn } from './agenda.ts';
import { deploy } from './deployment.ts';
import { endOf } from './periods.ts';
import { renew } from './renewal.ts';
import type { Events, WorldContext } from '../state.ts';

export const bareMetalEvents = {
  'bare-metal.deployed': (context, data) => {
    deploy(context, uuidIn(data));
  },
  'bare-metal.period-ended': (context, data) => {
    renew(context, uuidIn(data));
  },
} satisfies Events;

/** When a world begins, the paid period of each bare metal begins as well. */
export function beginBareMetals(context: WorldContext): void {
  const { state, now } = context;
  for (const bareMetal of draftsOf(state.bare_metals, () => true)) {
    bareMetal.counted_from = instant(now);
    bareMetal.paid_until = instant(endOf(bareMetal.billing_period, now));
    planRenewal(context, bareMetal);
  }
}

/** When the clock goes back, no bare metal is paid for longer than a period from then. */
export function turnBackBareMetals(context: WorldContext): void {
  const { state, now } = context;
  for (const bareMetal of draftsOf(state.bare_metals, () => true)) {
    const end = endOf(bareMetal.billing_period, now);
    if (Date.parse(bareMetal.paid_until) > end) {
      bareMetal.counted_from = instant(now);
      bareMetal.paid_until = instant(end);
    }
    planRenewal(context, bareMetal);
  }
}
