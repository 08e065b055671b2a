import { paced } from '../../../world/steps.ts';
import { readEach } from '../../../world/table.ts';
import { differs, pairs } from '../pairs.ts';
import { planDeployment, planRenewal } from './agenda.ts';
import { periodEnd } from './periods.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State, WorldContext } from '../state.ts';

/**
 * Plans the installations and renewals of the bare metals that a patch has made or changed. It plans all renewals again
 * if the patch moves the meter's start.
 */
export function* followBareMetals(context: WorldContext, before: State): Steps {
  const { bare_metals, meter_started_at } = context.state;
  for (const [bareMetal, was] of pairs(bare_metals, before.bare_metals)) {
    if (bareMetal.status === 'Ready' && differs(bareMetal, was, 'status')) {
      planDeployment(context, bareMetal);
    }
    if (!was || periodEnd(context.state, bareMetal) !== periodEnd(before, was)) {
      planRenewal(context, bareMetal);
    }
    yield;
  }
  if (meter_started_at === before.meter_started_at) return;
  yield* paced(readEach(bare_metals), (bareMetal) => {
    planRenewal(context, bareMetal);
  });
}
