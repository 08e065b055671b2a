import { draftsOf, readAll } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planRenewal } from './agenda.ts';
import { deploy, isInstalled } from './deployment.ts';
import type { WorldContext } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

/** Switches off every bare metal of an organization. */
export function stopBareMetals({ state, now }: WorldContext, organization: string): void {
  const isOn = (one: BareMetal) => one.organization_uuid === organization && one.status !== 'Ready';
  for (const bareMetal of draftsOf(state.bare_metals, isOn)) {
    bareMetal.status = 'Ready';
    bareMetal.updated_at = instant(now);
  }
}

/**
 * Switches the bare metals of an organization on again. If the paid period of one is over, the next one is charged at
 * once, before any other request.
 */
export function startBareMetals(context: WorldContext, organization: string): void {
  const { state, now } = context;
  for (const bareMetal of readAll(state.bare_metals)) {
    if (bareMetal.organization_uuid !== organization) continue;
    if (isInstalled(bareMetal, now)) deploy(context, bareMetal.uuid);
    if (Date.parse(bareMetal.paid_until) <= now) planRenewal(context, bareMetal);
  }
}
