// Installs an image on a machine. It runs from then on, unless a suspension has switched the machine off.
import { find } from '../../../world/table.ts';
import { instant } from '../times.ts';
import { INSTALLATION } from './agenda.ts';
import type { WorldContext } from '../state.ts';
import type { BareMetal } from './bare-metal.ts';

/** True if the image has been installed, even if the machine was switched off since. */
export function isInstalled({ created_at }: Pick<BareMetal, 'created_at'>, now: number): boolean {
  return Date.parse(created_at) + INSTALLATION <= now;
}

/** Starts the image, if the bare metal still exists and its organization is not suspended. */
export function deploy({ state, now }: WorldContext, uuid: string): void {
  const bareMetal = find(state.bare_metals, uuid);
  if (!bareMetal) return;
  const organization = find(state.organizations, bareMetal.organization_uuid);
  if (organization?.suspended !== null) return;
  bareMetal.status = 'Deployed';
  bareMetal.updated_at = instant(now);
  const machine = find(state.machines, bareMetal.machine_uuid);
  if (machine) machine.updated_at = instant(now);
}
