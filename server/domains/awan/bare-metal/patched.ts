import { differs, pairs } from '../pairs.ts';
import { planDeployment, planRenewal } from './agenda.ts';
import type { Steps } from '../../../world/steps.ts';
import type { State, WorldContext } from '../state.ts';

/** Plans the installations and renewals of the bare metals that a patch has made or changed. */
export function* followBareMetals(context: WorldContext, before: State): Steps {
  const { bare_metals } = context.state;
  for (const [bareMetal, was] of pairs(bare_metals, before.bare_metals)) {
    if (bareMetal.status === 'Ready' && differs(bareMetal, was, 'status')) {
      planDeployment(context, bareMetal);
    }
    if (differs(bareMetal, was, 'paid_until')) planRenewal(context, bareMetal);
    yield;
  }
}
