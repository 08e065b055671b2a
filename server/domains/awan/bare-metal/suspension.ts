import { draftsOf, readAll } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { planRenewal } from './agenda.ts';
import { deploy, isInstalled } from './deployment.ts';
import type { WorldContext } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

/** Switches off every bare metal of some organizations. */
export function stopBareMetals(
  { state, now }: WorldContext,
  organizations: ReadonlySet<string>,
): void {
  const isOn = ({ organization_uuid, status }: BareMetal) =>
    organizations.has(organization_uuid) && status !== 'Ready';
  for (const bareMetal of draftsOf(state.bare_metals, isOn)) {
    bareMetal.status = 'Ready';
    bareMetal.updated_at = instant(now);
  }
}

/**
 * Switches the bare metals of some organizations on again. One whose paid period is over is charged for the next one at
 * once, before any other request.
 */
export function startBareMetals(context: WorldContext, organizations: ReadonlySet<string>): void {
  const { state, now } = context;
  for (const bareMetal of readAll(state.bare_metals)) {
    if (!organizations.has(bareMetal.organization_uuid)) continue;
    if (isInstalled(bareMetal, now)) deploy(context, bareMetal.uuid);
    if (Date.parse(bareMetal.paid_until) <= now) planRenewal(context, bareMetal);
  }
}
