import { changeOwned } from '../owned.ts';
import { instant } from '../times.ts';
import { planRenewal } from './agenda.ts';
import { deploy, isInstalled } from './deployment.ts';
import { periodEnd } from './periods.ts';
import type { Steps } from '../../../world/steps.ts';
import type { WorldContext } from '../state.ts';

/** Switches off every bare metal of some organizations. */
export function stopBareMetals(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  return changeOwned(
    () => context.state.bare_metals,
    organizations,
    ({ status }) => status !== 'Ready',
    (bareMetal) => {
      bareMetal.status = 'Ready';
      bareMetal.updated_at = instant(context.now);
    },
  );
}

/**
 * Switches the bare metals of some organizations on again. One whose paid period is over is charged for the next one at
 * once, before any other request.
 */
export function startBareMetals(context: WorldContext, organizations: ReadonlySet<string>): Steps {
  const { now } = context;
  return changeOwned(
    () => context.state.bare_metals,
    organizations,
    () => true,
    (bareMetal) => {
      if (isInstalled(bareMetal, now)) deploy(context, bareMetal.uuid);
      if (periodEnd(context.state, bareMetal) <= now) planRenewal(context, bareMetal);
    },
  );
}
